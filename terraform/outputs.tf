# What the next steps of the runbook need.
output "api_url" {
  description = "Goes in the script properties of the Apps Script project."
  value       = google_cloudfunctions2_function.api.service_config[0].uri
}

output "api_account" {
  description = "Share each workbook with this address, as an editor."
  value       = google_service_account.api.email
}

output "tick_account" {
  description = "Share each workbook with this address, as a reader."
  value       = google_service_account.tick.email
}

output "database" {
  description = "Full name of the database, for restoring a backup."
  value       = google_firestore_database.cases.id
}
