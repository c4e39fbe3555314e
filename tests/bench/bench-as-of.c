/* bench-as-of.c: how long it takes to go back to a day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"

#include <stdio.h>

#define N_LANES    12
#define N_SUBJECTS 500
#define N_DAYS     9
#define DAY        G_GINT64_CONSTANT (86400)

static void
add_tables (RdvDocumentBuilder *builder)
{
  for (guint i = 0; i < N_LANES; i++)
    {
      char id[8];

      g_snprintf (id, sizeof id, "l%u", i);
      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = id }, NULL);
    }
  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      char id[8];

      g_snprintf (id, sizeof id, "s%u", i);
      rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = id, .name = id });
    }
}

static RdvExtent
make_span (gint64 day, gint64 days)
{
  RdvDate start = { .earliest = day * DAY, .latest = day * DAY + DAY - 1, .precision = RDV_PRECISION_DAY };
  RdvDate end = start;

  end.earliest += days * DAY;
  end.latest += days * DAY;
  return (RdvExtent){ .start = start, .end = end, .is_span = days > 0 };
}

/* Two people, a relation, a source's worth of text; half of the events are spans, a third was planned twice. */
static void
add_event (RdvDocumentBuilder *builder, GRand *rand, guint number)
{
  gint64 day = g_rand_int_range (rand, -20000, 20000);
  char id[16], title[32], lane[8], people[2][8], other[16];
  const char *lanes[] = { lane };
  RdvReference subjects[] = { { people[0], "commander" }, { people[1], "engineer" } };
  RdvReference related = { other, "leads-to" };
  RdvPlanDraft plans[] = { { .as_of = (day - 900) * DAY, .extent = make_span (day - 200, 30), .has_extent = TRUE },
                           { .as_of = (day - 300) * DAY, .extent = make_span (day - 20, 60), .has_extent = TRUE } };

  plans[0].status = plans[1].status = RDV_STATUS_PLANNED;
  g_snprintf (id, sizeof id, "event-%u", number);
  g_snprintf (other, sizeof other, "event-%u", number / 2);
  g_snprintf (title, sizeof title, "Event number %u", number);
  g_snprintf (lane, sizeof lane, "l%u", number % N_LANES);
  for (guint i = 0; i < 2; i++)
    g_snprintf (people[i], sizeof people[i], "s%d", g_rand_int_range (rand, 0, N_SUBJECTS));
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = id,
                                                             .title = title,
                                                             .summary = "What came of it in a sentence or two.",
                                                             .extent = make_span (day, number % 2 * 40),
                                                             .lanes = lanes,
                                                             .n_lanes = 1,
                                                             .subjects = subjects,
                                                             .n_subjects = 2,
                                                             .related = &related,
                                                             .n_related = 1,
                                                             .plans = plans,
                                                             .n_plans = number % 3 == 0 ? 2 : 0 });
}

static RdvDocument *
make_document (guint n)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  add_tables (builder);
  for (guint i = 0; i < n; i++)
    add_event (builder, rand, i);
  return rdv_document_builder_freeze (builder);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

/* What a turn of the main loop does when all events are selected and another day comes. */
static void
measure_map (RdvDocument *document)
{
  g_autoptr (RdvDocument) one = rdv_document_as_of (document, 0);
  g_autoptr (RdvDocument) other = rdv_document_as_of (document, 4600 * DAY);
  guint n = rdv_document_get_n_events (one);
  g_autofree guint32 *events = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *places = NULL;
  gint64 begin;

  for (guint32 i = 0; i < n; i++)
    events[i] = i;
  begin = g_get_monotonic_time ();
  places = rdv_document_map_events (one, other, events, n);
  printf ("%u events of a day found again in another: %.1f ms\n", n, (g_get_monotonic_time () - begin) / 1e3);
}

static void
measure (guint n)
{
  g_autoptr (RdvDocument) document = make_document (n);
  double ms[N_DAYS];
  guint n_last = 0;

  /* From a day that knows a tenth of the events to one that knows them all. */
  for (guint i = 0; i < N_DAYS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (RdvDocument) seen = rdv_document_as_of (document, (-16000 + 4600 * (gint64)i) * DAY);

      ms[i] = (g_get_monotonic_time () - begin) / 1e3;
      n_last = rdv_document_get_n_events (seen);
    }
  printf ("%u events: as of the latest of %d days, which knows %u: %.1f ms; ", n, N_DAYS, n_last, ms[N_DAYS - 1]);
  qsort (ms, N_DAYS, sizeof (double), compare);
  printf ("median %.1f ms, most %.1f ms\n", ms[N_DAYS / 2], ms[N_DAYS - 1]);
  measure_map (document);
}

int
main (void)
{
  measure (1000);
  measure (100000);
  measure (1000000);
  return 0;
}
