/* bench-model.c: how long and how much a million events take. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"

#include <malloc.h>
#include <stdio.h>

#define N_EVENTS 1000000
#define N_LANES  8
#define DAY      86400

/* Memory that is handed out, in bytes. */
static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static gsize
add_events (RdvDocumentBuilder *builder, GRand *rand)
{
  gsize text = 0;

  for (guint i = 0; i < N_EVENTS; i++)
    {
      char id[32], title[32], lane[2] = { 'a' + i % N_LANES, '\0' };
      const char *lanes[] = { lane };
      gint64 day = (gint64)g_rand_int_range (rand, -36500, 36500) * DAY;
      RdvDate date = { .earliest = day, .latest = day + DAY - 1, .precision = RDV_PRECISION_DAY };

      text += g_snprintf (id, sizeof id, "event-%u", i) + 1;
      text += g_snprintf (title, sizeof title, "Event number %u", i) + 1;
      rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = id,
                                                                 .title = title,
                                                                 .extent = { .start = date, .end = date },
                                                                 .lanes = lanes,
                                                                 .n_lanes = 1 });
    }
  return text;
}

static void
measure_walk (RdvDocument *document)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 sum = 0;

  for (guint i = 0; i < N_EVENTS; i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (document, i, &extent);
      sum += extent.end.latest / DAY;
    }
  printf ("walk over every extent: %.1f ms (sum %" G_GINT64_FORMAT ")\n",
          (g_get_monotonic_time () - begin) / 1e3, sum);
}

static void
measure_counts (RdvDocument *document)
{
  const RdvIntervalIndex *index = rdv_document_get_interval_index (document);
  gint64 begin = g_get_monotonic_time ();
  guint64 sum = 0;

  for (gint64 i = 0; i < 100000; i++)
    sum += rdv_interval_index_count (index, (i % 30000) * DAY, (i % 30000 + 365) * DAY);
  printf ("count of a year: %.2f us (sum %" G_GUINT64_FORMAT ")\n", (g_get_monotonic_time () - begin) / 1e5,
          sum);
}

int
main (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (RdvDocument) known = NULL;
  gsize memory = get_memory ();
  gsize text;
  gint64 begin = g_get_monotonic_time ();
  gint64 added, frozen;

  for (guint i = 0; i < N_LANES; i++)
    {
      char id[2] = { 'a' + i, '\0' };
      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = id }, NULL);
    }
  text = add_events (builder, rand);
  added = g_get_monotonic_time ();
  document = rdv_document_builder_freeze (builder);
  frozen = g_get_monotonic_time ();
  g_clear_object (&builder);

  printf ("add %d events: %.2f s\n", N_EVENTS, (added - begin) / 1e6);
  printf ("freeze: %.2f s\n", (frozen - added) / 1e6);
  printf ("memory: %.1f bytes an event, besides %.1f of text\n",
          (double)(get_memory () - memory - text) / N_EVENTS, (double)text / N_EVENTS);
  measure_walk (document);
  measure_counts (document);

  begin = g_get_monotonic_time ();
  known = rdv_document_as_of (document, 0);
  printf ("as of 1970: %.2f s, %u events\n", (g_get_monotonic_time () - begin) / 1e6,
          rdv_document_get_n_events (known));
  return 0;
}
