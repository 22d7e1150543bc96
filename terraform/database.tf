# The database of all counties and rounds. Three things guard it: no deletion, seven days back, copies for 14 weeks.
resource "google_firestore_database" "cases" {
  name                              = "(default)"
  location_id                       = var.region
  type                              = "FIRESTORE_NATIVE"
  concurrency_mode                  = "PESSIMISTIC"
  delete_protection_state           = "DELETE_PROTECTION_ENABLED"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
  deletion_policy                   = "ABANDON"

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [time_sleep.services]
}

# The one above, and the one restored from a copy that the functions are pointed at, which is made by hand.
locals {
  databases = toset(distinct([google_firestore_database.cases.name, var.database]))
}

resource "google_firestore_backup_schedule" "daily" {
  for_each = local.databases

  database  = each.value
  retention = "604800s" # 7 days

  daily_recurrence {}
}

resource "google_firestore_backup_schedule" "weekly" {
  for_each = local.databases

  database  = each.value
  retention = "8467200s" # 14 weeks, the longest there is

  weekly_recurrence {
    day = "SUNDAY"
  }
}
