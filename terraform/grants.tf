# Every grant and its reason. Nobody is owner or editor of anything.

# The functions read and write documents; they cannot change indexes, backups or the database itself.
resource "google_project_iam_member" "documents" {
  for_each = {
    api  = google_service_account.api.member
    tick = google_service_account.tick.member
  }

  project = var.project
  role    = "roles/datastore.user"
  member  = each.value

  # The database they are pointed at: after a restore another than the first, and then no longer the first.
  condition {
    title      = "this_database_only"
    expression = "resource.name == \"projects/${var.project}/databases/${var.database}\""
  }
}

# Both send e-mail: api right after a commit, tick what is left. They read this one secret and no other.
resource "google_secret_manager_secret_iam_member" "mail_url" {
  for_each = {
    api  = google_service_account.api.member
    tick = google_service_account.tick.member
  }

  secret_id = google_secret_manager_secret.mail_url.id
  role      = "roles/secretmanager.secretAccessor"
  member    = each.value
}

# And this one, where there is one.
resource "google_secret_manager_secret_iam_member" "mail_oauth" {
  for_each = var.mail_oauth_version == 0 ? {} : {
    api  = google_service_account.api.member
    tick = google_service_account.tick.member
  }

  secret_id = google_secret_manager_secret.mail_oauth[0].id
  role      = "roles/secretmanager.secretAccessor"
  member    = each.value
}

# api acts as a county's account in its workbooks, and as no other account; tick reads them as itself.
resource "google_service_account_iam_member" "act_as_county" {
  for_each = google_service_account.county

  service_account_id = each.value.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = google_service_account.api.member
}

# The build reads the bundle, which Google copies to a bucket of its own whose name is not known beforehand.
resource "google_project_iam_member" "build_source" {
  project = var.project
  role    = "roles/storage.objectViewer"
  member  = google_service_account.build.member
}

# The build of api reads its source and writes its log in this bucket, which it must also be able to look up.
resource "google_storage_bucket_iam_member" "build_files" {
  for_each = toset(["roles/storage.objectUser", "roles/storage.legacyBucketReader"])

  bucket = google_storage_bucket.bundles.name
  role   = each.value
  member = google_service_account.build.member
}

# The build writes its log; without this it fails.
resource "google_project_iam_member" "build_log" {
  project = var.project
  role    = "roles/logging.logWriter"
  member  = google_service_account.build.member
}

# The build puts the image in this repository and in no other.
resource "google_artifact_registry_repository_iam_member" "build_image" {
  location   = google_artifact_registry_repository.images.location
  repository = google_artifact_registry_repository.images.name
  role       = "roles/artifactregistry.writer"
  member     = google_service_account.build.member
}

# People of the group may knock at api, unless everybody may; who may do what is then settled by the Roller tab.
resource "google_cloud_run_v2_service_iam_member" "coordinators" {
  count = var.invoker_iam_disabled ? 0 : 1

  name     = google_cloud_run_v2_service.api.name
  location = var.region
  role     = "roles/run.invoker"
  member   = "group:${var.coordinators_group}"
}

# Tasks and the sweep knock there too; api serves them nothing but checks.
resource "google_cloud_run_v2_service_iam_member" "machines" {
  for_each = var.invoker_iam_disabled ? {} : {
    scheduler = google_service_account.scheduler.member
    tasks     = google_service_account.tasks.member
  }

  name     = google_cloud_run_v2_service.api.name
  location = var.region
  role     = "roles/run.invoker"
  member   = each.value
}

# The scheduler calls tick, and nobody else does.
resource "google_cloud_run_v2_service_iam_member" "scheduler" {
  name     = google_cloudfunctions2_function.tick.name
  location = var.region
  role     = "roles/run.invoker"
  member   = google_service_account.scheduler.member
}
