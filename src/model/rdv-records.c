/* rdv-records.c: see rdv-records.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-records.h"

#include "rdv-words.h"

static const struct
{
  const char *nick;
  const char *label;
} subject_kinds[] = {
  [RDV_SUBJECT_PERSON] = { "person", N_ ("People") },
  [RDV_SUBJECT_CRAFT] = { "craft", N_ ("Spacecraft") },
  [RDV_SUBJECT_STATION] = { "station", N_ ("Stations") },
  [RDV_SUBJECT_MODULE] = { "module", N_ ("Modules") },
  [RDV_SUBJECT_ORGANISATION] = { "organisation", N_ ("Organisations") },
  [RDV_SUBJECT_PLACE] = { "place", N_ ("Places") },
};

const char *
rdv_subject_kind_to_nick (RdvSubjectKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (subject_kinds), NULL);

  return subject_kinds[kind].nick;
}

gboolean
rdv_subject_kind_from_nick (const char *nick, RdvSubjectKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subject_kinds); i++)
    if (g_strcmp0 (nick, subject_kinds[i].nick) == 0)
      {
        *kind = (RdvSubjectKind)i;
        return TRUE;
      }
  return FALSE;
}

const char *
rdv_subject_kind_get_label (RdvSubjectKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (subject_kinds), NULL);

  return _ (subject_kinds[kind].label);
}
