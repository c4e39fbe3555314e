/* rdv-canvas-document.c: which timeline is shown. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

static void
take_lane_order (RdvCanvas *self, RdvLaneOrder *order)
{
  if (self->lane_order != NULL)
    g_signal_handlers_disconnect_by_data (self->lane_order, self);
  g_clear_object (&self->lane_order);
  self->lane_order = order;
  rdv_canvas_apply_filter (self);
  self->lane_in_hand = RDV_NONE;
  g_signal_connect_swapped (self->lane_order, "changed", G_CALLBACK (rdv_canvas_take_lanes), self);
}

static RdvLaneOrder *
new_lane_order (RdvCanvas *self)
{
  if (self->layout_ahead != NULL && rdv_layout_get_document (self->layout_ahead) == self->document)
    return g_object_ref (rdv_layout_get_lane_order (self->layout_ahead));
  return rdv_lane_order_new (self->document);
}

static void
forget_positions (RdvCanvas *self)
{
  rdv_canvas_light_events (self, NULL, 0);
  rdv_canvas_stop (self);
  self->framed_event = self->awaited_event = RDV_NONE;
  rdv_canvas_drop_hint (self);
  self->hover = (RdvHit){ 0 };
  rdv_canvas_forget_rows (self);
  rdv_canvas_forget_shown (self);
}

void
rdv_canvas_set_document (RdvCanvas *self, RdvDocument *document, gint64 now)
{
  gint64 first, last;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document));

  if (self->document == document && self->now == now)
    return;
  /* Positions belong to a document. */
  rdv_selection_set_event (self->selection, RDV_NONE);
  forget_positions (self);
  self->walk_lane = RDV_NONE;
  rdv_canvas_drop_stretch (self);
  if (g_set_object (&self->document, document))
    take_lane_order (self, new_lane_order (self));
  self->now = now;
  g_clear_pointer (&self->now_label, g_free);
  self->is_loading = TRUE;
  rdv_canvas_remake_layout (self);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_viewport_set_limits (self->viewport, first, last);
  rdv_layout_get_first_range (self->layout, &first, &last);
  rdv_viewport_set_range (self->viewport, first, last);
  rdv_viewport_set_offset_y (self->viewport, 0);
  self->is_loading = FALSE;
  /* It has been of use, or never will be. */
  g_clear_object (&self->layout_ahead);
  rdv_canvas_take_view (self);
  g_object_notify (G_OBJECT (self), "document");
  g_object_notify (G_OBJECT (self), "lane-order");
}

/* What is selected, by its positions in @document, and the one that leads then: the same, if it is there.
 * (transfer full) */
static guint32 *
find_selected (RdvCanvas *self, RdvDocument *document, guint *n, guint32 *lead)
{
  guint n_before;
  const guint32 *events = rdv_selection_get_events (self->selection, &n_before);
  guint32 *found = rdv_document_map_events (self->document, document, events, n_before);

  *n = 0;
  *lead = RDV_NONE;
  for (guint i = 0; i < n_before; i++)
    {
      if (events[i] == rdv_selection_get_event (self->selection))
        *lead = found[i];
      if (found[i] != RDV_NONE)
        found[(*n)++] = found[i];
    }
  if (*lead == RDV_NONE && *n > 0)
    *lead = found[0];
  return found;
}

void
rdv_canvas_change_document (RdvCanvas *self, RdvDocument *document, gint64 now, const char *now_label)
{
  g_autofree guint32 *selected = NULL;
  guint n_selected;
  guint32 lead;

  g_return_if_fail (RDV_IS_CANVAS (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document) && self->document != NULL);

  selected = find_selected (self, document, &n_selected, &lead);
  forget_positions (self);
  g_set_object (&self->document, document);
  take_lane_order (self, rdv_lane_order_copy_for (self->lane_order, document));
  self->now = now;
  g_free (self->now_label);
  self->now_label = g_strdup (now_label);
  rdv_selection_choose (self->selection, selected, n_selected, lead);
  /* Of the texts that are drawn, most stay. */
  rdv_canvas_change_layout (self);
  g_object_notify (G_OBJECT (self), "document");
  g_object_notify (G_OBJECT (self), "lane-order");
}
