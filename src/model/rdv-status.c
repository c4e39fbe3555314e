/* rdv-status.c: see rdv-status.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-status.h"

#include "rdv-words.h"

static const struct
{
  const char *nick;
  const char *label;
} words[] = {
  [RDV_STATUS_DONE] = { "done", NC_ ("status", "Done") },
  [RDV_STATUS_PLANNED] = { "planned", NC_ ("status", "Planned") },
  [RDV_STATUS_FAILED] = { "failed", NC_ ("status", "Failed") },
  [RDV_STATUS_CANCELLED] = { "cancelled", NC_ ("status", "Cancelled") },
  [RDV_STATUS_ONGOING] = { "ongoing", NC_ ("status", "Ongoing") },
};

const char *
rdv_status_to_nick (RdvStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (words), NULL);

  return words[status].nick;
}

gboolean
rdv_status_from_nick (const char *nick, RdvStatus *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (nick, words[i].nick) == 0)
        {
          *status = i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
rdv_status_get_label (RdvStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (words), NULL);

  return rdv_catalogue_get_words ("status", words[status].label);
}
