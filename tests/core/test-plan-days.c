/* test-plan-days.c: the days on which plans changed. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-plan-days.h"

#define DAY G_GINT64_CONSTANT (86400)

static RdvExtent
make_instant (gint64 day)
{
  RdvDate date = { .earliest = day * DAY, .latest = day * DAY + DAY - 1, .precision = RDV_PRECISION_DAY };

  return (RdvExtent){ .start = date, .end = date };
}

static RdvDocument *
make_random (GRand *rand, guint n)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      RdvPlanDraft plans[3] = { 0 };

      for (guint j = 0; j < 3; j++)
        plans[j].as_of = g_rand_int_range (rand, -50, 100) * DAY;
      rdv_document_builder_add_event (builder, &(RdvEventDraft){ .extent = make_instant (200),
                                                                 .plans = plans,
                                                                 .n_plans = g_rand_int_range (rand, 0, 4) });
    }
  return rdv_document_builder_freeze (builder);
}

/* In order, each once, none to come, and each changes what was known. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (RdvDocument) document = make_random (rand, 60);
  g_autoptr (RdvPlanDays) days = rdv_plan_days_new (document, 70 * DAY);
  guint n = rdv_plan_days_get_n (days);

  g_assert_cmpuint (n, >, 20);
  for (guint i = 0; i < n; i++)
    {
      gint64 day = rdv_plan_days_get_day (days, i);

      g_assert_cmpint ((day + 1) % DAY, ==, 0);
      g_assert_cmpint (day, <, 71 * DAY);
      g_assert_cmpint (day, <, rdv_plan_days_get_day (days, i + 1));
      g_assert_cmpfloat (rdv_plan_days_get_place (days, day), ==, i);
      g_assert_cmpint (rdv_plan_days_get_later (days, day), ==, rdv_plan_days_get_day (days, i + 1));
      g_assert_cmpint (rdv_plan_days_get_earlier (days, rdv_plan_days_get_day (days, i + 1)), ==, day);
    }
  g_assert_cmpint (rdv_plan_days_get_day (days, n), ==, RDV_TIME_MAX);
  g_assert_cmpfloat (rdv_plan_days_get_place (days, RDV_TIME_MAX), ==, n);
  g_assert_cmpint (rdv_plan_days_get_later (days, RDV_TIME_MAX), ==, RDV_TIME_MAX);
  g_assert_cmpint (rdv_plan_days_get_earlier (days, rdv_plan_days_get_day (days, 0)), ==, rdv_plan_days_get_day (days, 0));
}

/* Places grow with the days, over the whole of time. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (RdvDocument) document = make_random (rand, 10);
  g_autoptr (RdvPlanDays) days = rdv_plan_days_new (document, 90 * DAY);
  double last = rdv_plan_days_get_place (days, RDV_TIME_MIN);

  g_assert_cmpfloat (last, ==, 0);
  for (gint64 day = -80; day < 120; day++)
    {
      double place = rdv_plan_days_get_place (days, (day + 1) * DAY - 1);

      g_assert_cmpfloat (place, >=, last);
      last = place;
    }
  g_assert_cmpfloat (last, <=, rdv_plan_days_get_n (days));
}

static void
test_first_known (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) empty = rdv_document_builder_freeze (builder);
  g_autoptr (RdvPlanDays) none = rdv_plan_days_new (empty, 0);
  RdvPlanDraft plan = { .as_of = 10 * DAY };
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (RdvPlanDays) days = NULL;

  g_assert_cmpuint (rdv_plan_days_get_n (none), ==, 0);
  g_assert_cmpint (rdv_plan_days_get_first_known (none), ==, RDV_TIME_MIN);
  g_assert_cmpint (rdv_plan_days_get_earlier (none, 5), ==, 5);
  g_assert_cmpint (rdv_plan_days_get_later (none, 5), ==, RDV_TIME_MAX);

  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .extent = make_instant (20) });
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .extent = make_instant (30), .plans = &plan, .n_plans = 1 });
  document = rdv_document_builder_freeze (builder);
  days = rdv_plan_days_new (document, 15 * DAY);
  g_assert_cmpint (rdv_plan_days_get_first_known (days), ==, 10 * DAY);
  g_assert_cmpuint (rdv_plan_days_get_n (days), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-days/random", test_random);
  g_test_add_func ("/plan-days/places", test_places);
  g_test_add_func ("/plan-days/first-known", test_first_known);
  return g_test_run ();
}
