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

  depends_on = [time_sleep.services]
}

resource "google_secret_manager_secret_version" "mail_url" {
  secret                 = google_secret_manager_secret.mail_url.id
  secret_data_wo         = var.mail_url
  secret_data_wo_version = var.mail_url_version
}

# The credentials for access tokens, where the mail server takes no password; none until it has a version.
resource "google_secret_manager_secret" "mail_oauth" {
  count = var.mail_oauth_version > 0 ? 1 : 0

  secret_id = "mail-oauth"

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [time_sleep.services]
}

resource "google_secret_manager_secret_version" "mail_oauth" {
  count = var.mail_oauth_version > 0 ? 1 : 0

  secret                 = google_secret_manager_secret.mail_oauth[0].id
  secret_data_wo         = var.mail_oauth
  secret_data_wo_version = var.mail_oauth_version
}

# What the functions are given as secrets: setting -> its secret and version.
locals {
  secrets = merge(
    {
      MAIL_URL = {
        secret  = google_secret_manager_secret.mail_url.secret_id
        version = google_secret_manager_secret_version.mail_url.version
      }
    },
    {
      for index, version in google_secret_manager_secret_version.mail_oauth : "MAIL_OAUTH" => {
        secret  = google_secret_manager_secret.mail_oauth[index].secret_id
        version = version.version
      }
    },
  )
}
