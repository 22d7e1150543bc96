# Everything that differs between one office and the next. What has no default must be said.
variable "project" {
  description = "Id of the Google Cloud project. It must exist and have billing."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project))
    error_message = "A project id has 6 to 30 lower-case letters, digits and hyphens."
  }
}

variable "region" {
  description = "Where functions, database, secret and bundle lie. Must be in the EEA: personal data stays there."
  type        = string
  default     = "europe-north1"

  validation {
    condition     = startswith(var.region, "europe-") && !contains(["europe-west2", "europe-west6"], var.region)
    error_message = "The region must be in the EEA: a europe- region other than London and Zurich."
  }
}

variable "scheduler_region" {
  description = "Where the Scheduler job lies: Scheduler is not in every region. The job holds no personal data."
  type        = string
  default     = "europe-west1"
}

variable "queue_region" {
  description = "Where the queue of checks lies: Cloud Tasks is not in every region. Must be in the EEA: a task names a tab."
  type        = string
  default     = "europe-west1"

  validation {
    condition     = startswith(var.queue_region, "europe-") && !contains(["europe-west2", "europe-west6"], var.queue_region)
    error_message = "The region must be in the EEA: a europe- region other than London and Zurich."
  }
}

variable "database" {
  description = "The Firestore database the functions work on. Another than the default one after a restore: see docs/operating.md."
  type        = string
  default     = "(default)"

  validation {
    condition     = can(regex("^(\\(default\\)|[a-z][a-z0-9-]{2,61}[a-z0-9])$", var.database))
    error_message = "The id of a database: (default), or 4 to 63 lower-case letters, digits and hyphens."
  }
}

variable "rounds" {
  description = "The rounds this project serves: county (short name), year, the id of its workbook and of the one that only the governor's office opens (officeId), and who reads answers to its e-mails."
  type = list(object({
    county        = string
    year          = number
    spreadsheetId = string
    officeId      = optional(string)
    replyTo       = optional(string)
  }))

  validation {
    condition     = length(var.rounds) > 0
    error_message = "There must be at least one round."
  }

  validation {
    condition     = length(distinct(concat([for round in var.rounds : round.officeId if round.officeId != null], distinct([for round in var.rounds : round.spreadsheetId])))) == length(concat([for round in var.rounds : round.officeId if round.officeId != null], distinct([for round in var.rounds : round.spreadsheetId])))
    error_message = "An officeId is a workbook of its own, of one round alone."
  }
}

variable "county_accounts" {
  description = "Counties of rounds whose workbooks are read and written by an account of their own, with its own quota at Google. Needed where more than thirty tabs are typed in at the same time."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for county in var.county_accounts : can(regex("^[a-z][a-z0-9-]{1,17}$", county)) && !contains(["api", "tick", "scheduler", "build", "tasks"], county)])
    error_message = "An account is named innstilling-COUNTY: 2 to 18 lower-case letters, digits and hyphens, and not the name of another account."
  }

  validation {
    condition     = alltrue([for county in var.county_accounts : contains([for round in var.rounds : round.county], county)])
    error_message = "Each county must have a round."
  }
}

variable "script_audiences" {
  description = "OAuth client ids of the Apps Script projects: the audience of the identity tokens they send."
  type        = list(string)

  validation {
    condition     = length(var.script_audiences) > 0
    error_message = "There must be at least one client id; without it nobody could call api."
  }
}

variable "invoker_iam_disabled" {
  description = "Whether everybody may knock at api, which verifies each token by itself. False where the office forbids it: then only the group may."
  type        = bool
  default     = true
}

variable "coordinators_group" {
  description = "E-mail of the group that may call api, when not everybody may knock. Roles inside are in the Roller tab."
  type        = string
  default     = ""

  validation {
    condition     = var.invoker_iam_disabled || var.coordinators_group != ""
    error_message = "Name the group that may call api, since not everybody may knock."
  }
}

variable "public_url" {
  description = "Where api answers to whoever asks, such as https://innstilling.example.no: what addresses of calendars begin with. Empty where nobody is told of them."
  type        = string
  default     = ""

  validation {
    condition     = var.public_url == "" || (var.invoker_iam_disabled && startswith(var.public_url, "https://"))
    error_message = "An address with https, and only where everybody may knock at api: a calendar has no identity."
  }
}

variable "mail_from" {
  description = "Sender of the e-mails: an address, or a name and <address>."
  type        = string
}

variable "mail_seconds" {
  description = "Seconds that a person's act waits for its e-mails to leave; the rest leave with tick."
  type        = number
  default     = 3

  validation {
    condition     = var.mail_seconds >= 1 && var.mail_seconds <= 20 && floor(var.mail_seconds) == var.mail_seconds
    error_message = "Whole seconds from 1 to 20: an act that waits longer would run into its own limit of time."
  }
}

variable "mail_url" {
  description = "smtps://user:password@host:465 or smtp://user:password@host:587, by TF_VAR_mail_url. Goes to Secret Manager, neither to plan nor to state; written when mail_url_version changes."
  type        = string
  sensitive   = true
  ephemeral   = true
}

variable "mail_url_version" {
  description = "Raise by one, and give mail_url, to put a new value in the secret."
  type        = number
  default     = 1
}

variable "mail_oauth" {
  description = "JSON with tenant, clientId and clientSecret, by TF_VAR_mail_oauth, where the mail server takes access tokens. Goes to Secret Manager alone."
  type        = string
  sensitive   = true
  ephemeral   = true
  default     = ""
}

variable "mail_oauth_version" {
  description = "0: no access tokens. Raise by one, and give mail_oauth, to put a value in the secret."
  type        = number
  default     = 0
}

variable "alert_email" {
  description = "Who is told of faults, dead letters and spending."
  type        = string
}

variable "billing_account" {
  description = "Id of the billing account that pays for the project, as XXXXXX-XXXXXX-XXXXXX."
  type        = string
}

variable "monthly_budget" {
  description = "Spending per month, in whole units of the currency, at which the alerts come. It stops nothing."
  type        = number
  default     = 200
}

variable "budget_currency" {
  description = "Currency of the billing account."
  type        = string
  default     = "NOK"
}

variable "bundle" {
  description = "Folder of the built functions, as left by the build."
  type        = string
  default     = "../dist/functions"
}

variable "code_version" {
  description = "Written in every stored run, so that it can be computed again by the same code: a tag or a commit."
  type        = string
}

variable "tick_schedule" {
  description = "When tick runs, as cron in the time of Oslo. Each run sends the e-mails that are still due."
  type        = string
  default     = "*/5 * * * *"
}

variable "sweep_schedule" {
  description = "When changes without a ping are looked for, as cron in the time of Oslo: office hours."
  type        = string
  default     = "*/5 7-17 * * 1-5"
}
