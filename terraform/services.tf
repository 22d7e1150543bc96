# The parts of Google Cloud this project uses. They stay on when this is taken down: others may use them.
resource "google_project_service" "used" {
  for_each = toset([
    "artifactregistry.googleapis.com",
    "billingbudgets.googleapis.com",
    "cloudbuild.googleapis.com",
    "cloudfunctions.googleapis.com",
    "cloudresourcemanager.googleapis.com",
    "cloudscheduler.googleapis.com",
    "cloudtasks.googleapis.com",
    "firebaserules.googleapis.com",
    "firestore.googleapis.com",
    "iam.googleapis.com",
    "iamcredentials.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "run.googleapis.com",
    "secretmanager.googleapis.com",
    "serviceusage.googleapis.com",
    "sheets.googleapis.com",
    "storage.googleapis.com",
  ])

  project            = var.project
  service            = each.key
  disable_on_destroy = false
}

# Google says that a service is on before all of its parts know.
resource "time_sleep" "services" {
  create_duration = "60s"

  triggers = {
    services = join(",", sort([for service in google_project_service.used : service.service]))
  }
}

# A grant takes a while to be known everywhere: what builds or starts by it waits.
resource "time_sleep" "grants" {
  create_duration = "90s"

  depends_on = [
    google_artifact_registry_repository_iam_member.build_image,
    google_project_iam_member.build_log,
    google_project_iam_member.build_source,
    google_project_iam_member.documents,
    google_secret_manager_secret_iam_member.mail_oauth,
    google_secret_manager_secret_iam_member.mail_url,
    google_storage_bucket_iam_member.build_files,
  ]
}
