/* rdv-canvas-hint.c: the way out of an empty view. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-calendar.h"
#include "rdv-drawn-range.h"
#include "rdv-empty-hint.h"
#include "rdv-nearest.h"

/* A view passed on the way to another is not spoken of. */
#define REST_TIME 200 /* ms */

/* The whole stretch without events that the view lies in: as long as it stays there, the same is to be said. */
static void
remember_gap (RdvCanvas *self, guint32 earlier, guint32 later)
{
  RdvDrawnRange range;

  self->gap_from = RDV_TIME_MIN;
  self->gap_to = RDV_TIME_MAX;
  if (earlier != RDV_NONE)
    {
      rdv_drawn_range_get (self->document, earlier, self->now, &range);
      self->gap_from = range.to;
    }
  if (later != RDV_NONE)
    {
      rdv_drawn_range_get (self->document, later, self->now, &range);
      self->gap_to = range.from;
    }
}

static gboolean
is_anything_in_view (RdvCanvas *self)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  guint n = 0;
  const RdvHit *hits = scene != NULL ? rdv_scene_get_hits (scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT || hits[i].kind == RDV_HIT_CLUSTER)
      return TRUE;
  return FALSE;
}

static gboolean
on_rest (gpointer user_data)
{
  RdvCanvas *self = user_data;
  guint32 earlier, later;
  gint64 from, to;

  /* What is on its way out is still in the picture: wait until it has gone. */
  if (self->before != NULL)
    return G_SOURCE_CONTINUE;
  self->hint_source = 0;
  /* Rows that are not there yet say nothing. */
  if (is_anything_in_view (self) || !rdv_layout_is_settled (self->layout))
    return G_SOURCE_REMOVE;
  rdv_viewport_get_range (self->viewport, &from, &to);
  if (!rdv_nearest_find (self->lane_order, self->now, from, to, &earlier, &later))
    return G_SOURCE_REMOVE;
  remember_gap (self, earlier, later);
  if (self->hint == NULL)
    {
      self->hint = rdv_empty_hint_new ();
      rdv_canvas_add_card (self, self->hint);
    }
  if (rdv_canvas_has_filter (self) && earlier == RDV_NONE && later == RDV_NONE)
    rdv_empty_hint_set_filtered (RDV_EMPTY_HINT (self->hint));
  else
    rdv_empty_hint_set_events (RDV_EMPTY_HINT (self->hint), self->document, self->now, earlier, later);
  gtk_widget_set_visible (self->hint, TRUE);
  return G_SOURCE_REMOVE;
}

void
rdv_canvas_update_hint (RdvCanvas *self)
{
  gboolean is_shown = self->hint != NULL && gtk_widget_get_visible (self->hint);
  gint64 from, to;

  g_clear_handle_id (&self->hint_source, g_source_remove);
  rdv_viewport_get_range (self->viewport, &from, &to);
  if (is_shown && from > self->gap_from && to < self->gap_to)
    return;
  if (is_shown)
    rdv_canvas_hide_card (self, self->hint);
  if (self->document != NULL)
    self->hint_source = g_timeout_add (REST_TIME, on_rest, self);
}

/* Other events are visible, or another document is: nothing that was said holds. */
void
rdv_canvas_drop_hint (RdvCanvas *self)
{
  self->gap_from = RDV_TIME_MAX;
  self->gap_to = RDV_TIME_MIN;
}

void
rdv_canvas_allocate_hint (RdvCanvas *self, int width, int height)
{
  int left = (int) rdv_canvas_get_body_x (self), top = (int) rdv_canvas_get_body_y (self);
  GtkRequisition minimum, natural;
  int own_width;

  if (self->hint == NULL || !gtk_widget_get_visible (self->hint))
    return;
  gtk_widget_get_preferred_size (self->hint, &minimum, &natural);
  own_width = CLAMP (natural.width, minimum.width, MAX (width - left, minimum.width));
  gtk_widget_size_allocate (self->hint,
                            &(GtkAllocation){ MAX (left + (width - left - own_width) / 2, 0),
                                              MAX (top + (height - top - natural.height) / 2, 0), own_width, natural.height },
                            -1);
}
