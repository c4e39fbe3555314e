/* rdv-edge-words.c: see rdv-edge-words.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-edge-words.h"

#include "rdv-words.h"

gboolean
rdv_edge_words_is_edge (const RdvHit *hit)
{
  return hit->kind == RDV_HIT_EARLIER || hit->kind == RDV_HIT_LATER || hit->kind == RDV_HIT_ABOVE || hit->kind == RDV_HIT_BELOW;
}

char *
rdv_edge_words_new (const RdvHit *hit)
{
  if (hit->kind == RDV_HIT_EARLIER)
    return g_strdup_printf (ngettext ("%u earlier event", "%u earlier events", hit->n), hit->n);
  if (hit->kind == RDV_HIT_LATER)
    return g_strdup_printf (ngettext ("%u later event", "%u later events", hit->n), hit->n);
  if (hit->kind == RDV_HIT_ABOVE)
    return g_strdup_printf (ngettext ("%u event in rows above", "%u events in rows above", hit->n), hit->n);
  if (hit->kind == RDV_HIT_BELOW)
    return g_strdup_printf (ngettext ("%u event in rows below", "%u events in rows below", hit->n), hit->n);
  return NULL;
}
