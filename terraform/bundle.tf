# The built functions as an archive, and the images made of it.
data "archive_file" "bundle" {
  type        = "zip"
  source_dir  = "${path.module}/${var.bundle}"
  output_path = "${path.module}/.terraform/bundle.zip"
}

resource "google_storage_bucket" "bundles" {
  name                        = "${var.project}-innstilling-bundles"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  lifecycle_rule {
    condition {
      age = 90
    }
    action {
      type = "Delete"
    }
  }

  depends_on = [time_sleep.services]
}

# The name holds the content's hash: a changed bundle is a new object, and deploys.
resource "google_storage_bucket_object" "bundle" {
  name   = "functions-${data.archive_file.bundle.output_md5}.zip"
  bucket = google_storage_bucket.bundles.name
  source = data.archive_file.bundle.output_path
}

resource "google_artifact_registry_repository" "images" {
  repository_id = "innstilling"
  location      = var.region
  format        = "DOCKER"
  description   = "Images of the functions, made by their build."

  cleanup_policies {
    id     = "keep-the-last-five"
    action = "KEEP"
    most_recent_versions {
      keep_count = 5
    }
  }

  cleanup_policies {
    id     = "delete-after-a-month"
    action = "DELETE"
    condition {
      older_than = "2592000s"
    }
  }

  depends_on = [time_sleep.services]
}

# The image of api. Google's own build of a function is of no use to a service, and only a service takes custom audiences:
# so Cloud Build is asked by gcloud on the machine that deploys, once for each bundle.
locals {
  image = join("/", [
    "${var.region}-docker.pkg.dev", var.project, google_artifact_registry_repository.images.repository_id,
    "api:${data.archive_file.bundle.output_md5}",
  ])
}

resource "terraform_data" "image" {
  triggers_replace = [local.image]

  provisioner "local-exec" {
    command = join(" ", [
      "gcloud builds submit ${path.module}/${var.bundle} --quiet --project=${var.project} --region=${var.region}",
      "--service-account=${google_service_account.build.id}",
      "--gcs-source-staging-dir=gs://${google_storage_bucket.bundles.name}/source",
      "--gcs-log-dir=gs://${google_storage_bucket.bundles.name}/log",
      "--pack=image=${local.image},env=GOOGLE_FUNCTION_TARGET=api",
    ])
  }

  depends_on = [time_sleep.grants]
}
