/* rdv-canvas-rows.c: keeping what one looks at in its place when rows come and go. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

/* A lane's place in the stack that was shown last. */
typedef struct
{
  guint32 lane;
  double y, height;
} Place;

const RdvBand *
rdv_canvas_get_bands (RdvCanvas *self, RdvViewport *view, guint *n_bands)
{
  return rdv_layout_get_bands (self->layout, rdv_viewport_get_scale (view), rdv_viewport_get_height (view),
                               n_bands);
}

double
rdv_canvas_get_lanes_y (RdvCanvas *self)
{
  return rdv_canvas_get_body_y (self) + rdv_layout_get_era_height (self->layout);
}

static gboolean
has_changed (const GArray *rows, const RdvBand *bands, guint n_bands)
{
  if (rows->len != n_bands)
    return TRUE;
  for (guint i = 0; i < n_bands; i++)
    {
      const Place *place = &g_array_index (rows, Place, i);

      if (place->lane != bands[i].lane || place->y != bands[i].y || place->height != bands[i].height)
        return TRUE;
    }
  return FALSE;
}

static void
remember (GArray *rows, const RdvBand *bands, guint n_bands)
{
  g_array_set_size (rows, 0);
  for (guint i = 0; i < n_bands; i++)
    {
      Place place = { bands[i].lane, bands[i].y, bands[i].height };

      g_array_append_val (rows, place);
    }
}

static const Place *
find_place (const GArray *rows, guint32 lane)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, Place, i).lane == lane)
      return &g_array_index (rows, Place, i);
  return NULL;
}

static const RdvBand *
find_band (const RdvBand *bands, guint n_bands, guint32 lane)
{
  for (guint i = 0; i < n_bands; i++)
    if (bands[i].lane == lane)
      return &bands[i];
  return NULL;
}

/* Where one looks, below the top of the first lane: at the pointer, else at the selected event's lane, else at the top. */
static double
get_focus (RdvCanvas *self)
{
  double offset = rdv_viewport_get_offset_y (self->viewport);
  double room = rdv_viewport_get_height (self->viewport) - rdv_layout_get_era_height (self->layout);
  guint32 selected = rdv_selection_get_event (self->selection);
  const Place *place = NULL;

  if (self->has_pointer && self->pointer_y >= rdv_canvas_get_lanes_y (self))
    return self->pointer_y - rdv_canvas_get_lanes_y (self) + offset;
  if (selected != RDV_NONE)
    place = find_place (self->rows, rdv_lane_order_find_home (self->lane_order, selected));
  if (place != NULL && place->y < offset + room && place->y + place->height > offset)
    return MAX (place->y, offset);
  return offset;
}

/* How far what is at @focus has gone down. The top of its lane stays, as long as the lane then still reaches to @focus. */
static double
get_shift (RdvCanvas *self, double focus, const RdvBand *bands, guint n_bands)
{
  const Place *place;
  const RdvBand *band;
  guint i = 0;

  while (i + 1 < self->rows->len && g_array_index (self->rows, Place, i + 1).y <= focus)
    i++;
  place = &g_array_index (self->rows, Place, i);
  band = find_band (bands, n_bands, place->lane);
  if (band != NULL)
    {
      double shift = band->y - place->y;

      /* Beyond the last lane there is nothing to keep. */
      if (focus < place->y + place->height && focus + shift >= band->y + band->height)
        shift = band->y + band->height - 1 - focus;
      return shift;
    }
  /* It is gone: the nearest one below it stays, else the nearest above. */
  for (guint j = i + 1; j < self->rows->len; j++)
    if ((band = find_band (bands, n_bands, g_array_index (self->rows, Place, j).lane)) != NULL)
      return band->y - g_array_index (self->rows, Place, j).y;
  for (guint j = i; j > 0; j--)
    if ((band = find_band (bands, n_bands, g_array_index (self->rows, Place, j - 1).lane)) != NULL)
      return band->y - g_array_index (self->rows, Place, j - 1).y;
  return 0;
}

static gboolean
is_flying (RdvCanvas *self)
{
  return self->motion == RDV_CANVAS_GLIDING && self->glide_eases_in;
}

/* A glide to a row knows where that row will be. */
static gboolean
wants_shift (RdvCanvas *self)
{
  return !self->is_loading && self->rows->len > 0 && !is_flying (self);
}

/* While a hand moves the view, lanes only open. A flight to somewhere else has to end with the rows of that
 * place. */
static void
hold_rows (RdvCanvas *self)
{
  gboolean is_moving = (self->motion != RDV_CANVAS_AT_REST && !is_flying (self)) || self->is_dragging ||
                       gtk_gesture_is_recognized (self->pinch);

  rdv_layout_hold_rows (self->layout, is_moving ? rdv_viewport_get_scale (self->viewport) : NULL,
                        rdv_viewport_get_height (self->viewport));
}

void
rdv_canvas_settle_rows (RdvCanvas *self)
{
  if (self->layout == NULL || self->is_loading || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  rdv_canvas_follow_rows (self);
  rdv_canvas_drop_picture (self);
}

void
rdv_canvas_follow_rows (RdvCanvas *self)
{
  double offset = rdv_viewport_get_offset_y (self->viewport);
  double shift = 0;
  double height;
  guint n_bands;
  const RdvBand *bands;

  hold_rows (self);
  height = rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport),
                                          rdv_viewport_get_height (self->viewport));
  bands = rdv_canvas_get_bands (self, self->viewport, &n_bands);
  if (self->rows == NULL)
    self->rows = g_array_new (FALSE, FALSE, sizeof (Place));
  if (has_changed (self->rows, bands, n_bands))
    {
      if (wants_shift (self))
        shift = get_shift (self, get_focus (self), bands, n_bands);
      remember (self->rows, bands, n_bands);
    }
  rdv_viewport_set_content_height (self->viewport, height);
  if (shift == 0)
    return;
  /* What began before goes on from here. */
  self->glide_offset += shift;
  self->pinch_offset += shift;
  if (self->motion == RDV_CANVAS_GLIDING)
    {
      rdv_viewport_set_content_height (self->aim, height);
      rdv_viewport_set_offset_y (self->aim, rdv_viewport_get_offset_y (self->aim) + shift);
    }
  rdv_viewport_set_offset_y (self->viewport, offset + shift);
}

void
rdv_canvas_forget_rows (RdvCanvas *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}
