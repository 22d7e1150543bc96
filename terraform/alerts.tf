# Tells a person when an e-mail was given up, a job failed for a reason of ours, pings stopped, or the scheduler failed.
resource "google_monitoring_notification_channel" "operator" {
  display_name = "Innstilling: operator"
  type         = "email"
  labels       = { email_address = var.alert_email }

  depends_on = [time_sleep.services]
}

locals {
  our_lines = "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=(\"api\" OR \"tick\")"

  alerts = {
    dead_letter = {
      title  = "Innstilling: an e-mail was given up"
      filter = "${local.our_lines} AND jsonPayload.message=\"deadLetter\""
      advice = "An e-mail failed too often and lies in the dead letters of its round. See docs/operating.md."
    }
    fault = {
      title  = "Innstilling: a job failed"
      filter = "${local.our_lines} AND severity>=ERROR"
      advice = "The line says which fault and where. People are told to try again; nothing is lost."
    }
    unpinged = {
      title  = "Innstilling: the sheet changes and no ping comes"
      filter = "${local.our_lines} AND jsonPayload.message=\"changedWithoutPing\""
      advice = "Rows are answered by the sweep, minutes late. See whether the triggers stand and whoever made them is let in: docs/operating.md."
    }
    scheduler = {
      title  = "Innstilling: tick or sweep was not called"
      filter = "resource.type=\"cloud_scheduler_job\" AND resource.labels.job_id=(\"tick\" OR \"sweep\") AND severity>=ERROR"
      advice = "tick: e-mails that failed at first are not tried again until this is mended. sweep: changes without a ping are not seen."
    }
  }
}

resource "google_monitoring_alert_policy" "log_line" {
  for_each = local.alerts

  display_name          = each.value.title
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = [google_monitoring_notification_channel.operator.id]

  conditions {
    display_name = each.value.title

    condition_matched_log {
      filter = each.value.filter
    }
  }

  alert_strategy {
    auto_close = "86400s"

    notification_rate_limit {
      period = "3600s"
    }
  }

  documentation {
    content   = each.value.advice
    mime_type = "text/markdown"
  }
}
