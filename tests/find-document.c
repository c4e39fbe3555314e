/* find-document.c: see find-document.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "find-document.h"

#include "rdv-document-builder.h"

#define DAY          86400
#define N_LANES      6
#define N_CATEGORIES 3
#define N_SUBJECTS   12
#define N_SOURCES    4

static const char *const words[] = { "Apollo", "apollon", "Союз", "Soyuz",    "docking", "dock",
                                     "the",    "of",      "Mir",  "Миру",     "MS-27",   "MS-28",
                                     "crew",   "экипаж",  "hand", "handshake" };
static const char *const agencies[] = { "NASA", "Роскосмос", NULL, "ESA" };

static char *
random_text (GRand *random, int most)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, most + 1); n > 0; n--)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
add_tables (RdvDocumentBuilder *builder)
{
  for (guint i = 0; i < N_LANES; i++)
    {
      char id[16], parent[16];

      g_snprintf (id, sizeof id, "lane-%u", i);
      g_snprintf (parent, sizeof parent, "lane-%u", i - 1);
      rdv_document_builder_add_lane (builder,
                                     &(RdvLane){ .id = id, .title = i % 2 == 0 ? "Станция" : "Ships" },
                                     i % 3 > 0 ? parent : NULL);
    }
  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "kind-%u", i);
      rdv_document_builder_add_category (builder, &(RdvCategory){ .id = id, .title = id });
    }
  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      const char *aliases[] = { i % 2 == 0 ? "Крикалёв" : "Titov", NULL };
      char id[16];

      g_snprintf (id, sizeof id, "subject-%u", i);
      rdv_document_builder_add_subject (builder,
                                        &(RdvSubject){ .id = id,
                                                       .kind = i % (RDV_SUBJECT_PLACE + 1),
                                                       .name = words[i],
                                                       .aliases = aliases,
                                                       .agency = agencies[i % G_N_ELEMENTS (agencies)] });
    }
  for (guint i = 0; i < N_SOURCES; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "source-%u", i);
      rdv_document_builder_add_source (builder,
                                       &(RdvSource){ .id = id, .title = "Report", .publisher = agencies[i] });
    }
}

static void
init_extent (GRand *random, RdvExtent *extent)
{
  gint64 day = g_rand_int_range (random, -2000, 2000) * (gint64)DAY;

  *extent = (RdvExtent){ .start = { day, day + DAY - 1, .precision = RDV_PRECISION_DAY } };
  extent->end = extent->start;
  extent->is_span = g_rand_boolean (random);
  if (extent->is_span)
    extent->end.earliest = extent->end.latest = day + g_rand_int_range (random, 1, 900) * (gint64)DAY;
}

static void
add_event (RdvDocumentBuilder *builder, GRand *random)
{
  g_autofree char *title = random_text (random, 4);
  g_autofree char *summary = random_text (random, 6);
  g_autofree char *body = random_text (random, 8);
  char lanes[2][16], category[16], subjects[3][16], source[16];
  const char *const lane_ids[] = { lanes[0], lanes[1] };
  const char *const source_ids[] = { source };
  RdvReference parts[3];
  RdvEventDraft draft = { .title = title,
                          .summary = summary,
                          .body = body,
                          .status = g_rand_int_range (random, 0, RDV_STATUS_ONGOING + 1),
                          .importance = g_rand_int_range (random, 0, 6),
                          .lanes = lane_ids,
                          .n_lanes = g_rand_int_range (random, 1, 3),
                          .category = g_rand_boolean (random) ? category : NULL,
                          .subjects = parts,
                          .n_subjects = g_rand_int_range (random, 0, 4),
                          .sources = source_ids,
                          .n_sources = g_rand_int_range (random, 0, 2) };

  for (guint i = 0; i < 2; i++)
    g_snprintf (lanes[i], sizeof lanes[i], "lane-%d", g_rand_int_range (random, 0, N_LANES));
  for (guint i = 0; i < 3; i++)
    {
      g_snprintf (subjects[i], sizeof subjects[i], "subject-%d", g_rand_int_range (random, 0, N_SUBJECTS));
      parts[i] = (RdvReference){ subjects[i], NULL };
    }
  g_snprintf (category, sizeof category, "kind-%d", g_rand_int_range (random, 0, N_CATEGORIES));
  g_snprintf (source, sizeof source, "source-%d", g_rand_int_range (random, 0, N_SOURCES));
  init_extent (random, &draft.extent);
  rdv_document_builder_add_event (builder, &draft);
}

RdvDocument *
find_document_new (guint n_events, guint32 seed)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  add_tables (builder);
  for (guint i = 0; i < n_events; i++)
    add_event (builder, random);
  return rdv_document_builder_freeze (builder);
}
