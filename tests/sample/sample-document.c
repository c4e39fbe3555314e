/* sample-document.c: see sample-document.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-document.h"

#include "rdv-document-builder.h"

#define DAY 86400
#define FIRST G_GINT64_CONSTANT (63072000) /* 1972 */
#define YEARS 58
#define YEAR G_GINT64_CONSTANT (31556952)

static const char *const lanes[] = { "Agreements", "Test flights", "Stations", "Crews",
                                     "Cargo",      "Failures",     "Plans",    "Moon" };
static const char *const words[] = { "Launch", "Docking", "Agreement", "Landing", "Spacewalk", "Опыт", "Expedition" };

static RdvDate
make_day (gint64 time)
{
  time -= time % DAY;
  return (RdvDate){ .earliest = time, .latest = time + DAY - 1, .precision = RDV_PRECISION_DAY };
}

static RdvDate
make_month (gint64 time)
{
  RdvDate date = make_day (time);

  date.latest += 30 * DAY;
  date.precision = RDV_PRECISION_MONTH;
  return date;
}

static void
add_event (RdvDocumentBuilder *builder, GRand *rand, guint number)
{
  gint64 start = FIRST + (gint64) (g_rand_double (rand) * (double) (YEARS * YEAR));
  g_autofree char *title = g_strdup_printf ("%s %u%s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], number,
                                            g_rand_int_range (rand, 0, 3) == 0 ? " of a rather long name" : "");
  const char *lane = lanes[g_rand_int_range (rand, 0, G_N_ELEMENTS (lanes))];
  RdvEventDraft draft = {
    .title = title,
    .status = start > SAMPLE_NOW ? RDV_STATUS_PLANNED : RDV_STATUS_DONE,
    .importance = (guint) g_rand_int_range (rand, 1, 6),
    .lanes = &lane,
    .n_lanes = 1,
  };

  draft.extent.start = g_rand_int_range (rand, 0, 5) == 0 ? make_month (start) : make_day (start);
  draft.extent.end = draft.extent.start;
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      draft.extent.is_span = TRUE;
      draft.extent.end = make_day (start + 40 * DAY + (gint64) (g_rand_double (rand) * 3 * (double) YEAR));
    }
  if (draft.status == RDV_STATUS_DONE && g_rand_int_range (rand, 0, 12) == 0)
    draft.status = g_rand_boolean (rand) ? RDV_STATUS_FAILED : RDV_STATUS_CANCELLED;
  rdv_document_builder_add_event (builder, &draft);
}

RdvDocument *
sample_document_new (guint n_events)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  GRand *rand = g_rand_new_with_seed (1975);
  RdvEra era = { .title = "An era", .extent = { make_day (FIRST + 3 * YEAR), make_day (FIRST + 20 * YEAR), TRUE } };

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .id = "sample", .title = "A sample" });
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    rdv_document_builder_add_lane (builder, &(RdvLane){ .id = lanes[i], .title = lanes[i] }, NULL);
  rdv_document_builder_add_era (builder, &era);
  for (guint i = 0; i < n_events; i++)
    add_event (builder, rand, i);
  g_rand_free (rand);
  return rdv_document_builder_freeze (builder);
}
