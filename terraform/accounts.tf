# Who the deployables are. No account has a key; each grant has its reason beside it in grants.tf.
resource "google_service_account" "api" {
  account_id   = "innstilling-api"
  display_name = "Innstilling: api"
  description  = "Runs the verbs people choose in the workbook. The workbooks are shared with it as an editor."

  depends_on = [time_sleep.services]
}

resource "google_service_account" "tick" {
  account_id   = "innstilling-tick"
  display_name = "Innstilling: tick"
  description  = "Reminds of the deadline and sends what is due. The workbooks are shared with it as a reader."

  depends_on = [time_sleep.services]
}

resource "google_service_account" "scheduler" {
  account_id   = "innstilling-scheduler"
  display_name = "Innstilling: scheduler"
  description  = "Calls tick and the sweep, and can do nothing else."

  depends_on = [time_sleep.services]
}

resource "google_service_account" "build" {
  account_id   = "innstilling-build"
  display_name = "Innstilling: build"
  description  = "Builds the functions' image when they are deployed; runs nothing."

  depends_on = [time_sleep.services]
}

# Sheets counts calls by account: one of its own gives a county's workbooks sixty reads and writes a minute of their own.
resource "google_service_account" "county" {
  for_each = var.county_accounts

  account_id   = "innstilling-${each.key}"
  display_name = "Innstilling: ${each.key}"
  description  = "Whom api acts as in this county's workbooks, which are shared with it as an editor; can do nothing else."

  depends_on = [time_sleep.services]
}

resource "google_service_account" "tasks" {
  account_id   = "innstilling-tasks"
  display_name = "Innstilling: tasks"
  description  = "Who the tasks of the queue call api as; can do nothing else."

  depends_on = [time_sleep.services]
}
