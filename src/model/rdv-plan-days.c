/* rdv-plan-days.c: see rdv-plan-days.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-plan-days.h"

#include "rdv-calendar.h"

struct _RdvPlanDays
{
  GArray *days; /* gint64, ascending, each once */
  gint64 now;
  gint64 first_known;
};

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

static void
drop_repeated (GArray *days)
{
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, gint64, n - 1) != g_array_index (days, gint64, i))
      g_array_index (days, gint64, n++) = g_array_index (days, gint64, i);
  g_array_set_size (days, n);
}

static void
add_event (RdvPlanDays *self, RdvDocument *document, guint event)
{
  RdvExtent extent;
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (document, event, &n);

  rdv_document_get_extent (document, event, &extent);
  self->first_known = MIN (self->first_known, extent.start.earliest);
  for (guint i = 0; i < n; i++)
    {
      gint64 day = rdv_calendar_get_day_end (plans[i].as_of);

      self->first_known = MIN (self->first_known, plans[i].as_of);
      if (plans[i].as_of <= self->now)
        g_array_append_val (self->days, day);
    }
}

RdvPlanDays *
rdv_plan_days_new (RdvDocument *document, gint64 now)
{
  RdvPlanDays *self;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);

  self = g_new0 (RdvPlanDays, 1);
  self->days = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->now = now;
  self->first_known = RDV_TIME_MAX;
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    add_event (self, document, i);
  g_array_sort (self->days, compare);
  drop_repeated (self->days);
  return self;
}

void
rdv_plan_days_free (RdvPlanDays *self)
{
  g_array_unref (self->days);
  g_free (self);
}

guint
rdv_plan_days_get_n (const RdvPlanDays *self)
{
  return self->days->len;
}

gint64
rdv_plan_days_get_day (const RdvPlanDays *self, guint place)
{
  return place < self->days->len ? g_array_index (self->days, gint64, place) : RDV_TIME_MAX;
}

/* How many of the days are before @day. */
static guint
count_before (const RdvPlanDays *self, gint64 day)
{
  guint low = 0, high = self->days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->days, gint64, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

double
rdv_plan_days_get_place (const RdvPlanDays *self, gint64 day)
{
  guint n_before = count_before (self, day);
  double from, to;

  if (day == RDV_TIME_MAX)
    return self->days->len;
  if (n_before == 0 || rdv_plan_days_get_day (self, n_before) == day)
    return n_before;
  from = (double)rdv_plan_days_get_day (self, n_before - 1);
  to = n_before < self->days->len ? (double)rdv_plan_days_get_day (self, n_before) : (double)self->now;
  return n_before - 1 + (to > from ? CLAMP (((double)day - from) / (to - from), 0, 1) : 1);
}

gint64
rdv_plan_days_get_earlier (const RdvPlanDays *self, gint64 day)
{
  guint n_before = count_before (self, day);

  return n_before > 0 ? rdv_plan_days_get_day (self, n_before - 1) : day;
}

gint64
rdv_plan_days_get_later (const RdvPlanDays *self, gint64 day)
{
  guint place = count_before (self, day);

  if (rdv_plan_days_get_day (self, place) == day && day != RDV_TIME_MAX)
    place++;
  return rdv_plan_days_get_day (self, place);
}

gint64
rdv_plan_days_get_first_known (const RdvPlanDays *self)
{
  return self->first_known != RDV_TIME_MAX ? self->first_known : RDV_TIME_MIN;
}
