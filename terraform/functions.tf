# The two deployables, made from one bundle: api for people, tick for the scheduler.
locals {
  runtime = "nodejs24"

  # tick's own address, known before it exists: the audience of the scheduler's tokens.
  tick_url = "https://${var.region}-${var.project}.cloudfunctions.net/tick"

  settings = {
    STORE             = "firestore"
    FIRESTORE_PROJECT = var.project
    ROUNDS            = jsonencode(var.rounds)
    MAIL_FROM         = var.mail_from
    CODE_VERSION      = var.code_version
  }
}

resource "google_cloudfunctions2_function" "api" {
  name        = "api"
  location    = var.region
  description = "The verbs people choose in the workbook."

  build_config {
    runtime           = local.runtime
    entry_point       = "api"
    service_account   = google_service_account.build.id
    docker_repository = google_artifact_registry_repository.images.id

    source {
      storage_source {
        bucket = google_storage_bucket.bundles.name
        object = google_storage_bucket_object.bundle.name
      }
    }
  }

  service_config {
    service_account_email = google_service_account.api.email
    available_memory      = "512Mi"
    available_cpu         = "1"
    timeout_seconds       = 60
    ingress_settings      = "ALLOW_ALL"

    # One instance: jobs on one workbook wait for each other in its memory. None when nobody works.
    min_instance_count               = 0
    max_instance_count               = 1
    max_instance_request_concurrency = 40

    environment_variables = merge(local.settings, {
      TOKEN_AUDIENCE = join(",", var.script_audiences)
    })

    secret_environment_variables {
      key        = "MAIL_URL"
      project_id = var.project
      secret     = google_secret_manager_secret.mail_url.secret_id
      version    = google_secret_manager_secret_version.mail_url.version
    }
  }

  depends_on = [
    google_artifact_registry_repository_iam_member.build_image,
    google_project_iam_member.build_log,
    google_project_iam_member.build_source,
    google_secret_manager_secret_iam_member.mail_url,
  ]
}

resource "google_cloudfunctions2_function" "tick" {
  name        = "tick"
  location    = var.region
  description = "Sends what is due; called by the scheduler."

  build_config {
    runtime           = local.runtime
    entry_point       = "tick"
    service_account   = google_service_account.build.id
    docker_repository = google_artifact_registry_repository.images.id

    source {
      storage_source {
        bucket = google_storage_bucket.bundles.name
        object = google_storage_bucket_object.bundle.name
      }
    }
  }

  service_config {
    service_account_email = google_service_account.tick.email
    available_memory      = "512Mi"
    available_cpu         = "1"
    timeout_seconds       = 300
    ingress_settings      = "ALLOW_INTERNAL_ONLY"

    min_instance_count               = 0
    max_instance_count               = 1
    max_instance_request_concurrency = 1

    environment_variables = merge(local.settings, {
      TOKEN_AUDIENCE = local.tick_url
      TICK_CALLERS   = google_service_account.scheduler.email

      # Cloud Run checks the scheduler's token itself and passes it on without its signature.
      PLATFORM_CHECKS_SIGNATURE = "true"
    })

    secret_environment_variables {
      key        = "MAIL_URL"
      project_id = var.project
      secret     = google_secret_manager_secret.mail_url.secret_id
      version    = google_secret_manager_secret_version.mail_url.version
    }
  }

  depends_on = [
    google_artifact_registry_repository_iam_member.build_image,
    google_project_iam_member.build_log,
    google_project_iam_member.build_source,
    google_secret_manager_secret_iam_member.mail_url,
  ]
}
