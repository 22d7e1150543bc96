# The mail server's address and password. The value goes past plan and state, straight to Secret Manager.
resource "google_secret_manager_secret" "mail_url" {
  secret_id = "mail-url"

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [google_project_service.used]
}

resource "google_secret_manager_secret_version" "mail_url" {
  secret                 = google_secret_manager_secret.mail_url.id
  secret_data_wo         = var.mail_url
  secret_data_wo_version = var.mail_url_version
}
