# Calls tick, so that no e-mail waits longer than a few minutes for its next try, and reminders leave in the morning.
resource "google_cloud_scheduler_job" "tick" {
  name             = "tick"
  region           = var.scheduler_region
  description      = "Reminds of the deadline and sends what is due."
  schedule         = var.tick_schedule
  time_zone        = "Europe/Oslo"
  attempt_deadline = "300s"

  retry_config {
    retry_count = 1
  }

  http_target {
    http_method = "POST"
    uri         = google_cloudfunctions2_function.tick.service_config[0].uri

    oidc_token {
      service_account_email = google_service_account.scheduler.email
      audience              = local.tick_url
    }
  }

  depends_on = [google_cloud_run_v2_service_iam_member.scheduler]
}

# Reads each workbook once and checks the tabs that differ: whatever no trigger told of is answered within minutes.
resource "google_cloud_scheduler_job" "sweep" {
  name             = "sweep"
  region           = var.scheduler_region
  description      = "Checks the tabs that changed without a ping, in office hours."
  schedule         = var.sweep_schedule
  time_zone        = "Europe/Oslo"
  attempt_deadline = "60s"

  http_target {
    http_method = "POST"
    uri         = "${google_cloud_run_v2_service.api.uri}/sweep"

    oidc_token {
      service_account_email = google_service_account.scheduler.email
      audience              = local.api_url
    }
  }
}
