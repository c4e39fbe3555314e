/* rdv-canvas-find.c: what a filter leaves and a search finds. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-match-scene.h"

/* What was found in another document says nothing of this one. */
static gboolean
is_of_document (RdvCanvas *self)
{
  return self->find != NULL && self->document != NULL && rdv_find_get_document (self->find) == self->document;
}

const RdvBitset *
rdv_canvas_get_matches (RdvCanvas *self)
{
  if (self->lit != NULL)
    return self->lit;
  return is_of_document (self) ? rdv_find_get_matches (self->find) : NULL;
}

gboolean
rdv_canvas_has_filter (RdvCanvas *self)
{
  return is_of_document (self) && rdv_find_get_visible (self->find) != NULL;
}

void
rdv_canvas_apply_filter (RdvCanvas *self)
{
  if (self->lane_order != NULL)
    rdv_lane_order_set_visible (self->lane_order,
                                is_of_document (self) ? rdv_find_get_visible (self->find) : NULL);
}

void
rdv_canvas_fill_matched (RdvCanvas *self, RdvScene *scene, const RdvPictureRequest *request)
{
  const RdvBitset *matches = rdv_canvas_get_matches (self);

  if (self->matched.scene == NULL && matches != NULL)
    self->matched.scene = rdv_match_scene_new (request, scene, matches);
}

static void
on_matches_changed (RdvCanvas *self)
{
  rdv_canvas_layer_clear (&self->matched);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  rdv_canvas_prepare (self);
}

void
rdv_canvas_light_events (RdvCanvas *self, const guint32 *events, guint n)
{
  g_return_if_fail (RDV_IS_CANVAS (self));

  if (n == 0 && self->lit == NULL)
    return;
  g_clear_pointer (&self->lit, rdv_bitset_free);
  if (n > 0)
    {
      g_return_if_fail (self->document != NULL);
      self->lit = rdv_bitset_new (rdv_document_get_n_events (self->document));
    }
  for (guint i = 0; i < n; i++)
    rdv_bitset_add (self->lit, events[i]);
  on_matches_changed (self);
  g_signal_emit_by_name (self, "lit-changed");
}

guint
rdv_canvas_get_n_lit (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), 0);

  return self->lit != NULL ? rdv_bitset_count (self->lit) : 0;
}

static void
on_visible_changed (RdvCanvas *self)
{
  /* There is nothing to be told while the next document is on its way. */
  if (is_of_document (self))
    rdv_canvas_apply_filter (self);
}

void
rdv_canvas_init_find (RdvCanvas *self)
{
  self->find_signals = g_signal_group_new (RDV_TYPE_FIND);
  g_signal_group_connect_swapped (self->find_signals, "visible-changed", G_CALLBACK (on_visible_changed),
                                  self);
  g_signal_group_connect_swapped (self->find_signals, "matches-changed", G_CALLBACK (on_matches_changed),
                                  self);
}

void
rdv_canvas_dispose_find (RdvCanvas *self)
{
  g_clear_object (&self->find_signals);
  g_clear_object (&self->find);
  g_clear_pointer (&self->lit, rdv_bitset_free);
  rdv_canvas_layer_clear (&self->matched);
}

void
rdv_canvas_set_find (RdvCanvas *self, RdvFind *find)
{
  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (find == NULL || RDV_IS_FIND (find));

  if (!g_set_object (&self->find, find))
    return;
  g_signal_group_set_target (self->find_signals, find);
  rdv_canvas_apply_filter (self);
  on_matches_changed (self);
  g_object_notify (G_OBJECT (self), "find");
}

RdvFind *
rdv_canvas_get_find (RdvCanvas *self)
{
  g_return_val_if_fail (RDV_IS_CANVAS (self), NULL);

  return self->find;
}
