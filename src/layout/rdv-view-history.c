/* rdv-view-history.c: see rdv-view-history.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-view-history.h"

#include <math.h>

#include "rdv-trail.h"

typedef struct
{
  gint64 from;
  gint64 to;
} View;

struct _RdvViewHistory
{
  RdvTrail *trail; /* of View */
};

RdvViewHistory *
rdv_view_history_new (void)
{
  RdvViewHistory *self = g_new0 (RdvViewHistory, 1);

  self->trail = rdv_trail_new (sizeof (View));
  return self;
}

void
rdv_view_history_free (RdvViewHistory *self)
{
  rdv_trail_free (self->trail);
  g_free (self);
}

void
rdv_view_history_clear (RdvViewHistory *self)
{
  rdv_trail_clear (self->trail);
}

/* In doubles: the difference of two int64 may not fit one. */
static double
get_length (const View *view)
{
  return MAX ((double)view->to - (double)view->from, 1.0);
}

static double
get_middle (const View *view)
{
  return (double)view->from / 2 + (double)view->to / 2;
}

static gboolean
is_same_place (const View *a, const View *b)
{
  double length = get_length (a);
  double ratio = get_length (b) / length;

  return ratio < 1.25 && ratio > 1 / 1.25 && fabs (get_middle (b) - get_middle (a)) < length / 4;
}

void
rdv_view_history_visit (RdvViewHistory *self, gint64 from, gint64 to)
{
  View view = { from, to };
  const View *current = rdv_trail_get_current (self->trail);

  g_return_if_fail (from <= to);

  if (current == NULL || !is_same_place (current, &view))
    rdv_trail_visit (self->trail, &view);
}

gboolean
rdv_view_history_can_go_back (const RdvViewHistory *self)
{
  return rdv_trail_can_go_back (self->trail);
}

gboolean
rdv_view_history_can_go_forward (const RdvViewHistory *self)
{
  return rdv_trail_can_go_forward (self->trail);
}

gboolean
rdv_view_history_go_back (RdvViewHistory *self, gint64 *from, gint64 *to)
{
  const View *view;

  if (!rdv_trail_can_go_back (self->trail))
    return FALSE;
  view = rdv_trail_go_back (self->trail);
  *from = view->from;
  *to = view->to;
  return TRUE;
}

gboolean
rdv_view_history_go_forward (RdvViewHistory *self, gint64 *from, gint64 *to)
{
  const View *view;

  if (!rdv_trail_can_go_forward (self->trail))
    return FALSE;
  view = rdv_trail_go_forward (self->trail);
  *from = view->from;
  *to = view->to;
  return TRUE;
}
