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

  depends_on = [google_project_service.used]
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

  depends_on = [google_project_service.used]
}
