/* rdv-status.h: what became of an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_STATUS_DONE,
  RDV_STATUS_PLANNED,
  RDV_STATUS_FAILED,
  RDV_STATUS_CANCELLED,
  RDV_STATUS_ONGOING,
} RdvStatus;

/* The word that files use: "done", "planned", "failed", "cancelled", "ongoing". Static. */
const char *rdv_status_to_nick (RdvStatus status);
/* FALSE, with @status untouched, when @nick is none of them. */
gboolean rdv_status_from_nick (const char *nick, RdvStatus *status);
/* The word that people read, translated: "Done", "Planned"... Static. */
const char *rdv_status_get_label (RdvStatus status);

G_END_DECLS
