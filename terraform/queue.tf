# Where pings wait for their check: a ping is answered at once, and one task per tab and window calls api back.
resource "google_cloud_tasks_queue" "checks" {
  name     = "checks"
  location = var.queue_region

  # Sheets allows sixty reads and writes a minute of one account, and the project five times that: what comes faster waits here.
  rate_limits {
    max_dispatches_per_second = length(var.county_accounts) > 0 ? 5 : 1
    max_concurrent_dispatches = length(var.county_accounts) > 0 ? 15 : 4
  }

  # After this the sweep finds the tab.
  retry_config {
    max_attempts       = 8
    max_retry_duration = "900s"
    min_backoff        = "10s"
    max_backoff        = "120s"
    max_doublings      = 4
  }

  depends_on = [time_sleep.services]
}

# api puts tasks in this queue and in no other.
resource "google_cloud_tasks_queue_iam_member" "enqueue" {
  name     = google_cloud_tasks_queue.checks.name
  location = google_cloud_tasks_queue.checks.location
  role     = "roles/cloudtasks.enqueuer"
  member   = google_service_account.api.member
}

# A task calls as this account: whoever puts one must be allowed to say so.
resource "google_service_account_iam_member" "call_as_tasks" {
  service_account_id = google_service_account.tasks.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.api.member
}

# Cloud Tasks makes the identity token of that account for each call.
resource "google_service_account_iam_member" "tokens_of_tasks" {
  service_account_id = google_service_account.tasks.name
  role               = "roles/iam.serviceAccountOpenIdTokenCreator"
  member             = "serviceAccount:service-${data.google_project.this.number}@gcp-sa-cloudtasks.iam.gserviceaccount.com"

  depends_on = [time_sleep.services]
}
