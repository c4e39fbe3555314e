/* bench-find.c: how long search and filter take. SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "rdv-document-builder.h"
#include "rdv-facets.h"
#include "rdv-find.h"

#define N_LANES  8
#define N_PEOPLE 500
#define DAY      86400

static const char *const words[] = { "docking",  "undocking", "launch",  "landing",  "Soyuz",     "Progress",
                                     "Shuttle",  "crew",      "station", "module",   "spacewalk", "agreement",
                                     "Стыковка", "экипаж",    "станция", "handshake" };

static char *
make_text (GRand *random, guint n, guint number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  g_string_append_printf (text, "%u", number);
  return g_string_free (text, FALSE);
}

static void
add_tables (RdvDocumentBuilder *builder)
{
  static const char *const agencies[] = { "NASA", "Roscosmos", "ESA", "JAXA" };

  for (guint i = 0; i < N_LANES; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "lane-%u", i);
      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = id }, NULL);
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const char *aliases[] = { NULL };
      char id[16];

      g_snprintf (id, sizeof id, "person-%u", i);
      rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = id,
                                                                .kind = i % (RDV_SUBJECT_PLACE + 1),
                                                                .name = id,
                                                                .aliases = aliases,
                                                                .agency = agencies[i % 4] });
    }
}

static RdvDocument *
make_document (guint n_events)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  add_tables (builder);
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *title = make_text (random, 3, i);
      g_autofree char *summary = make_text (random, 12, i % 997);
      char lane[16], people[2][16];
      const char *lanes[] = { lane };
      RdvReference parts[] = { { people[0], NULL }, { people[1], NULL } };
      gint64 day = (gint64)g_rand_int_range (random, -36500, 36500) * DAY;
      RdvDate date = { .earliest = day, .latest = day + DAY - 1, .precision = RDV_PRECISION_DAY };

      g_snprintf (lane, sizeof lane, "lane-%u", i % N_LANES);
      for (guint j = 0; j < 2; j++)
        g_snprintf (people[j], sizeof people[j], "person-%d", g_rand_int_range (random, 0, N_PEOPLE));
      rdv_document_builder_add_event (builder, &(RdvEventDraft){ .title = title,
                                                                 .summary = summary,
                                                                 .extent = { .start = date, .end = date },
                                                                 .status = i % 5,
                                                                 .importance = 1 + i % 5,
                                                                 .lanes = lanes,
                                                                 .n_lanes = 1,
                                                                 .subjects = parts,
                                                                 .n_subjects = 2 });
    }
  return rdv_document_builder_freeze (builder);
}

/* Runs the main loop until the answer is there. @longest: (out): the longest time in ms for which it did not
 * turn */
static double
wait_for (RdvFind *find, gint64 begin, double *longest)
{
  gint64 before = begin;

  *longest = 0;
  while (rdv_find_is_busy (find))
    {
      gint64 now;

      g_main_context_iteration (NULL, FALSE);
      now = g_get_monotonic_time ();
      *longest = MAX (*longest, (double)(now - before) / 1e3);
      before = now;
      g_usleep (200);
      before = g_get_monotonic_time ();
    }
  return (double)(g_get_monotonic_time () - begin) / 1e3;
}

static void
measure_query (RdvFind *find, const char *text)
{
  gint64 begin = g_get_monotonic_time ();
  double longest, whole;

  rdv_find_set_query (find, text);
  whole = wait_for (find, begin, &longest);
  printf ("  query %-28s %7.1f ms, longest turn of the main loop %5.2f ms, %u found\n", text, whole, longest,
          rdv_find_get_n_matches (find));
}

static void
measure_filter (RdvFind *find, const char *text)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string (text, NULL);
  gint64 begin = g_get_monotonic_time ();
  double longest, whole;

  rdv_find_set_filter (find, filter);
  whole = wait_for (find, begin, &longest);
  printf ("  filter %-27s %7.1f ms, longest turn of the main loop %5.2f ms, %u left\n", text, whole, longest,
          rdv_find_get_n_visible (find));
}

static void
measure_facets (RdvFind *find)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (RdvFacets) facets =
      rdv_facets_new (rdv_find_get_document (find), rdv_find_get_filter (find), NULL);

  printf ("  counts of all choices %20.1f ms (in a thread)\n",
          (double)(g_get_monotonic_time () - begin) / 1e3);
}

static void
measure (guint n_events)
{
  g_autoptr (RdvDocument) document = make_document (n_events);
  g_autoptr (RdvFind) find = rdv_find_new ();
  static const char *const queries[] = { "s",
                                         "so",
                                         "soy",
                                         "soyuz",
                                         "soyuz докинг",
                                         "стык -soyuz",
                                         "999",
                                         "person-7",
                                         "\"docking soyuz\"",
                                         "lane:lane-3 status:failed before:1970",
                                         "handshake" };
  static const char *const filters[] = { "lane=lane-1",        "lane=lane-1&status=done",
                                         "status!=done",       "agency=NASA&importance=4",
                                         "from=0&to=86400000", "" };

  printf ("%u events\n", n_events);
  rdv_find_set_document (find, document, NULL);
  measure_query (find, "d");
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    measure_query (find, queries[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    measure_filter (find, filters[i]);
  measure_facets (find);
}

int
main (void)
{
  measure (100000);
  measure (1000000);
  return 0;
}
