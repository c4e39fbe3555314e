/* rdv-document-map.c: where the events of one document are in another. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-private.h"

/* Up to so many events, their ids are looked up quicker than the way back to an origin is made. */
#define BY_ID 64

/* Where the events of @self are in its origin, made by going through all of these. (transfer full) */
static guint32 *
new_to_origin (RdvDocument *self)
{
  guint32 *to_origin = g_new (guint32, MAX (self->events.n, 1));
  guint n = self->origin->events.n;

  for (guint32 i = 0; i < n; i++)
    if (self->from_origin[i] != RDV_NONE)
      to_origin[self->from_origin[i]] = i;
  return to_origin;
}

static void
map_by_id (RdvDocument *from, RdvDocument *to, const guint32 *events, guint n, guint32 *places)
{
  for (guint i = 0; i < n; i++)
    places[i] = rdv_document_find_event (to, rdv_document_get_id (from, events[i]));
}

guint32 *
rdv_document_map_events (RdvDocument *self, RdvDocument *other, const guint32 *events, guint n)
{
  guint32 *places;
  g_autofree guint32 *to_origin = NULL;

  g_return_val_if_fail (RDV_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (RDV_IS_DOCUMENT (other), NULL);

  places = g_new (guint32, MAX (n, 1));
  if (n <= BY_ID ||
      (other->origin != NULL ? other->origin : other) != (self->origin != NULL ? self->origin : self))
    {
      map_by_id (self, other, events, n, places);
      return places;
    }
  if (self->origin != NULL && self != other)
    to_origin = new_to_origin (self);
  for (guint i = 0; i < n; i++)
    places[i] = to_origin != NULL ? to_origin[events[i]] : events[i];
  if (other->origin != NULL && self != other)
    for (guint i = 0; i < n; i++)
      places[i] = other->from_origin[places[i]];
  return places;
}
