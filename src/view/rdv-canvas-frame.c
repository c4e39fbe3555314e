/* rdv-canvas-frame.c: bringing what is selected into view, and more of it each time. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include "rdv-calendar.h"

/* What is shown when asked once, twice and a third time for the same. */
typedef enum
{
  FRAME_SELECTION,
  FRAME_NEIGHBOURS, /* with the events before and after it in its lane */
  FRAME_LANE,
  N_FRAMES,
} Frame;

typedef struct
{
  gint64 from, to;
} Stretch;

static void
include (RdvCanvas *self, Stretch *stretch, guint32 event)
{
  RdvDrawnRange range;
  gint64 first, last;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_drawn_range_get (self->document, event, self->now, &range);
  /* An end that is open says nothing of where to look. */
  if (range.from >= first)
    stretch->from = MIN (stretch->from, range.from);
  if (range.to >= first)
    stretch->from = MIN (stretch->from, range.to);
  if (range.to <= last)
    stretch->to = MAX (stretch->to, range.to);
  if (range.from <= last)
    stretch->to = MAX (stretch->to, range.from);
}

void
rdv_canvas_frame_events (RdvCanvas *self, const guint32 *events, guint n)
{
  Stretch stretch = { RDV_TIME_MAX, RDV_TIME_MIN };

  for (guint i = 0; i < n; i++)
    include (self, &stretch, events[i]);
  rdv_canvas_zoom_to_stretch_of (self, stretch.from, stretch.to, 60);
}

static void
frame_selection (RdvCanvas *self)
{
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  if (n == 1)
    rdv_canvas_zoom_to_event (self, events[0]);
  else
    rdv_canvas_frame_events (self, events, n);
}

/* The event's lane that one walks in, else its first: whatever is collapsed or hidden, it lies in it. */
static guint32
get_lane (RdvCanvas *self, guint32 event)
{
  guint32 walked = rdv_canvas_get_walk_lane (self, event);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n);

  for (guint i = 0; i < n; i++)
    if (lanes[i] == walked)
      return walked;
  return lanes[0];
}

static void
frame_neighbours (RdvCanvas *self, guint32 event)
{
  guint n, position = 0;
  const guint32 *events = rdv_document_get_lane_events (self->document, get_lane (self, event), &n);
  guint first, last;

  while (position < n && events[position] != event)
    position++;
  first = position > 0 ? position - 1 : 0;
  last = MIN (position + 1, n - 1);
  rdv_canvas_frame_events (self, events + first, last - first + 1);
}

static void
frame_lane (RdvCanvas *self, guint32 event)
{
  guint n;
  const guint32 *events = rdv_document_get_lane_events (self->document, get_lane (self, event), &n);

  rdv_canvas_frame_events (self, events, n);
}

static gboolean
is_still_framed (RdvCanvas *self, guint32 event)
{
  const RdvTimeScale *scale = rdv_viewport_get_scale (rdv_canvas_get_aim (self));

  return self->framed_event == event && scale->origin == self->framed_scale.origin && scale->fraction == self->framed_scale.fraction &&
         scale->seconds_per_pixel == self->framed_scale.seconds_per_pixel;
}

void
rdv_canvas_frame_selection (RdvCanvas *self)
{
  guint32 event = rdv_selection_get_event (self->selection);

  if (event == RDV_NONE)
    return;
  self->frame = is_still_framed (self, event) ? (self->frame + 1) % N_FRAMES : FRAME_SELECTION;
  if (self->frame == FRAME_SELECTION)
    frame_selection (self);
  else if (self->frame == FRAME_NEIGHBOURS)
    frame_neighbours (self, event);
  else
    frame_lane (self, event);
  self->framed_event = event;
  self->framed_scale = *rdv_viewport_get_scale (self->aim);
}
