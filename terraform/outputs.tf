# What the next steps of the runbook need.
output "api_url" {
  description = "Goes in the script properties of the Apps Script project."
  value       = local.api_url
}

output "api_account" {
  description = "Share each workbook with this address, as an editor."
  value       = google_service_account.api.email
}

output "county_accounts" {
  description = "Share the workbooks of a county that stands here with its own address, as an editor, and not with that of api."
  value       = { for county, account in google_service_account.county : county => account.email }
}

output "tick_account" {
  description = "Share each workbook with this address, as a reader."
  value       = google_service_account.tick.email
}

output "database" {
  description = "Full name of the database the functions work on, for restoring a backup."
  value       = "projects/${var.project}/databases/${var.database}"
}
