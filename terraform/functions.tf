# The two deployables, made from one bundle: api for people and tasks, tick for the scheduler.
locals {
  runtime = "nodejs24"

  # Addresses that are known before what answers there exists: they are audiences, and api tells its tasks to call itself.
  api_url  = "https://api-${data.google_project.this.number}.${var.region}.run.app"
  tick_url = "https://${var.region}-${var.project}.cloudfunctions.net/tick"

  settings = {
    STORE              = "firestore"
    FIRESTORE_PROJECT  = var.project
    FIRESTORE_DATABASE = var.database
    ROUNDS             = jsonencode(var.rounds)
    MAIL_FROM          = var.mail_from
    MAIL_SECONDS       = tostring(var.mail_seconds)
    CODE_VERSION       = var.code_version
    PUBLIC_URL         = var.public_url
  }

  api_settings = merge(local.settings, {
    # tick does without the counties' accounts: it reads when e-mails are due and once a day, and needs no right to write.
    ROUNDS = jsonencode([for round in var.rounds : merge(round, {
      account = contains(var.county_accounts, round.county) ? google_service_account.county[round.county].email : null
    })])

    TOKEN_AUDIENCE = join(",", var.script_audiences)

    # Who else may call, and for what: the queue's tasks for one tab, the scheduler for the sweep.
    MACHINE_AUDIENCE = local.api_url
    MACHINE_CALLERS  = join(",", [google_service_account.tasks.email, google_service_account.scheduler.email])
    QUEUE            = google_cloud_tasks_queue.checks.id
    QUEUE_TARGET     = local.api_url
    QUEUE_ACCOUNT    = google_service_account.tasks.email
  })
}

# A service and not a function: only a service takes the audiences of the scripts' tokens, and a door of its own.
resource "google_cloud_run_v2_service" "api" {
  name                 = "api"
  location             = var.region
  description          = "The verbs people choose in the workbook."
  ingress              = "INGRESS_TRAFFIC_ALL"
  deletion_protection  = false
  custom_audiences     = concat(var.script_audiences, [local.api_url])
  invoker_iam_disabled = var.invoker_iam_disabled

  template {
    service_account                  = google_service_account.api.email
    timeout                          = "60s"
    max_instance_request_concurrency = 40

    # One instance: jobs on one workbook wait for each other in its memory. None when nobody works.
    scaling {
      min_instance_count = 0
      max_instance_count = 1
    }

    containers {
      image = local.image

      resources {
        limits            = { cpu = "1", memory = "512Mi" }
        cpu_idle          = true
        startup_cpu_boost = true
      }

      dynamic "env" {
        for_each = local.api_settings
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = local.secrets
        content {
          name = env.key
          value_source {
            secret_key_ref {
              secret  = env.value.secret
              version = env.value.version
            }
          }
        }
      }
    }
  }

  depends_on = [terraform_data.image]
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

    dynamic "secret_environment_variables" {
      for_each = local.secrets
      content {
        key        = secret_environment_variables.key
        project_id = var.project
        secret     = secret_environment_variables.value.secret
        version    = secret_environment_variables.value.version
      }
    }
  }

  depends_on = [time_sleep.grants]
}
