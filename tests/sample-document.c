/* sample-document.c: see sample-document.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-document.h"

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-loader.h"

#define DAY 86400

static const char *const words[] = { "Docking", "of", "the", "first", "module", "Agreement", "to", "fly", "Стыковка", "экипажа",
                                     "Crew", "exchange", "на", "станции", "Launch", "1975", "MS-27", "Landing" };

static RdvDate
random_date (GRand *random, gint64 time)
{
  static const gint64 lengths[] = { 1, 60, DAY, 30 * DAY, 365 * DAY };
  guint choice = g_rand_int_range (random, 0, G_N_ELEMENTS (lengths));
  RdvDate date = { .earliest = time, .latest = time + lengths[choice] - 1, .precision = RDV_PRECISION_DAY };

  if (g_rand_int_range (random, 0, 12) == 0)
    date.flags = RDV_DATE_APPROXIMATE;
  return date;
}

static void
random_extent (GRand *random, RdvExtent *extent)
{
  gint64 start = g_rand_int_range (random, 0, 60 * 365) * (gint64) DAY + g_rand_int_range (random, 0, DAY);

  extent->start = extent->end = random_date (random, start);
  extent->is_span = g_rand_int_range (random, 0, 3) == 0;
  if (!extent->is_span)
    return;
  extent->end = random_date (random, extent->start.latest + (1 << g_rand_int_range (random, 4, 28)));
  if (g_rand_int_range (random, 0, 20) == 0)
    extent->end = (RdvDate){ RDV_TIME_MAX, RDV_TIME_MAX, .flags = RDV_DATE_OPEN };
  else if (g_rand_int_range (random, 0, 20) == 0)
    extent->end = (RdvDate){ RDV_TIME_MAX, RDV_TIME_MAX, .flags = RDV_DATE_UNKNOWN };
}

static char *
random_title (GRand *random)
{
  GString *title = g_string_new (NULL);
  guint n = g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (title, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (title, FALSE);
}

static void
add_lanes (RdvDocumentBuilder *builder, guint n_lanes)
{
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *id = g_strdup_printf ("lane-%u", i);
      g_autofree char *title = g_strdup_printf ("Lane %u", i);

      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = title }, NULL);
    }
}

/* Two that overlap, one of its own, one that never ends. */
static void
add_eras (RdvDocumentBuilder *builder)
{
  static const struct
  {
    const char *title;
    int from, to; /* years after 1970 */
  } eras[] = { { "The first era", 2, 14 }, { "Эпоха вторая", 12, 20 }, { "The third era", 25, 32 }, { "The fourth era", 45, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      RdvEra era = { .title = eras[i].title, .extent.is_span = TRUE };

      era.extent.start.earliest = era.extent.start.latest = eras[i].from * 365 * (gint64) DAY;
      era.extent.end.earliest = era.extent.end.latest = eras[i].to > 0 ? eras[i].to * 365 * (gint64) DAY : RDV_TIME_MAX;
      rdv_document_builder_add_era (builder, &era);
    }
}

static void
add_nested_lanes (RdvDocumentBuilder *builder, guint n_lanes)
{
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *id = g_strdup_printf ("lane-%u", i);
      g_autofree char *title = g_strdup_printf ("Lane %u", i);
      g_autofree char *parent = i % 3 > 0 ? g_strdup_printf ("lane-%u", i - 1) : NULL;

      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = title }, parent);
    }
}

static void
add_event (RdvDocumentBuilder *builder, GRand *random, guint n_lanes, guint most_lanes, guint number)
{
  g_autofree char *id = g_strdup_printf ("event-%u", number);
  g_autofree char *title = random_title (random);
  guint lane = g_rand_int_range (random, 0, n_lanes);
  g_auto (GStrv) lanes = g_new0 (char *, most_lanes + 1);
  RdvPlanDraft plan = { .as_of = -1000 * DAY, .has_extent = TRUE, .status = RDV_STATUS_PLANNED };
  RdvEventDraft draft = { .id = id, .title = title, .lanes = (const char *const *) lanes,
                          .n_lanes = most_lanes > 1 ? g_rand_int_range (random, 1, MIN (most_lanes, n_lanes) + 1) : 1 };

  for (guint i = 0; i < draft.n_lanes; i++)
    lanes[i] = g_strdup_printf ("lane-%u", (lane + i) % n_lanes);

  random_extent (random, &draft.extent);
  draft.importance = g_rand_int_range (random, 1, 6);
  draft.status = draft.extent.start.earliest > SAMPLE_NOW ? RDV_STATUS_PLANNED : g_rand_int_range (random, 0, 5);
  random_extent (random, &plan.extent);
  draft.plans = &plan;
  draft.n_plans = g_rand_int_range (random, 0, 15) == 0;
  rdv_document_builder_add_event (builder, &draft);
}

RdvDocument *
sample_document_new (guint n_lanes, guint n_events, guint32 seed)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  add_lanes (builder, n_lanes);
  add_eras (builder);
  for (guint i = 0; i < n_events; i++)
    add_event (builder, random, n_lanes, 1, i);
  return rdv_document_builder_freeze (builder);
}

RdvDocument *
sample_document_new_nested (guint n_lanes, guint n_events, guint32 seed)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  add_nested_lanes (builder, n_lanes);
  for (guint i = 0; i < n_events; i++)
    add_event (builder, random, n_lanes, 3, i);
  return rdv_document_builder_freeze (builder);
}

RdvDocument *
sample_document_load_history (const char *language)
{
  const char *languages[] = { language, NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (languages);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}
