/* test-document.c: what a builder makes of drafts. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-event.h"
#include "rdv-relation-kind.h"

#define N_RANDOM   10000
#define N_LANES    7
#define N_SUBJECTS 40

static RdvDate
make_date (gint64 earliest, gint64 latest)
{
  return (RdvDate){ .earliest = earliest, .latest = latest, .precision = RDV_PRECISION_SECOND };
}

static RdvExtent
make_instant (gint64 at)
{
  return (RdvExtent){ .start = make_date (at, at), .end = make_date (at, at) };
}

static RdvExtent
make_span (gint64 from, gint64 to)
{
  return (RdvExtent){ .start = make_date (from, from), .end = make_date (to, to), .is_span = TRUE };
}

static void
add_simple (RdvDocumentBuilder *builder, const char *id, gint64 at)
{
  rdv_document_builder_add_event (builder,
                                  &(RdvEventDraft){ .id = id, .title = id, .extent = make_instant (at) });
}

static RdvExtent
make_random_extent (GRand *rand)
{
  gint64 from = g_rand_int_range (rand, -100000, 100000);
  gint64 width = g_rand_int_range (rand, 0, 50);
  RdvExtent extent = { .start = make_date (from, from + width) };

  extent.end = extent.start;
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
    case 1:
      extent.is_span = TRUE;
      extent.end = make_date (from + width, from + width + g_rand_int_range (rand, 0, 5000));
      break;
    case 2:
      extent.is_span = TRUE;
      extent.end = make_date (RDV_TIME_MAX, RDV_TIME_MAX);
      extent.end.flags = RDV_DATE_OPEN;
      break;
    case 3:
      extent.is_span = TRUE;
      extent.start = make_date (RDV_TIME_MIN, RDV_TIME_MIN);
      extent.start.flags = RDV_DATE_UNKNOWN;
      extent.end = make_date (from, from + width);
      break;
    default:
      break;
    }
  return extent;
}

static void
add_random_event (RdvDocumentBuilder *builder, GRand *rand, guint number)
{
  static const char *const kinds[] = { "part-of",  "follows", "leads-to", "next",
                                       "previous", "cause",   "see",      NULL };
  g_autofree char *id = g_strdup_printf ("e%u", number);
  g_autofree char *other = g_strdup_printf ("e%d", g_rand_int_range (rand, 0, N_RANDOM));
  g_autofree char *lane = g_strdup_printf ("l%d", g_rand_int_range (rand, 0, N_LANES));
  g_autofree char *subject = g_strdup_printf ("s%d", g_rand_int_range (rand, 0, N_SUBJECTS));
  g_autofree char *title = g_strdup_printf ("%u", number);
  const char *lanes[] = { lane, "l0" };
  RdvReference subjects[] = { { subject, "crew" }, { "s0", "base" }, { subject, "crew" } };
  RdvReference related[] = { { other, kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))] } };
  RdvEventDraft draft = {
    .id = id,
    .title = title,
    .extent = make_random_extent (rand),
    .lanes = lanes,
    .n_lanes = g_rand_int_range (rand, 0, 3),
    .subjects = subjects,
    .n_subjects = g_rand_int_range (rand, 0, 4),
    .related = related,
    .n_related = g_rand_int_range (rand, 0, 2),
    .importance = g_rand_int_range (rand, 0, 6),
  };

  rdv_document_builder_add_event (builder, &draft);
}

static RdvDocument *
make_random_document (guint32 seed)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_LANES; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);
      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = id }, NULL);
    }
  for (guint i = 0; i < N_RANDOM; i++)
    add_random_event (builder, rand, i);
  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = id, .name = id });
    }
  g_assert_cmpuint (rdv_document_builder_get_n_events (builder), ==, N_RANDOM);
  return rdv_document_builder_freeze (builder);
}

static void
test_order (void)
{
  g_autoptr (RdvDocument) document = make_random_document (1);
  RdvExtent before, extent;

  g_assert_cmpuint (rdv_document_get_n_events (document), ==, N_RANDOM);
  rdv_document_get_extent (document, 0, &before);
  for (guint i = 1; i < N_RANDOM; i++)
    {
      rdv_document_get_extent (document, i, &extent);
      g_assert_cmpint (before.start.earliest, <=, extent.start.earliest);
      if (before.start.earliest == extent.start.earliest)
        {
          g_assert_cmpint (before.end.latest, >=, extent.end.latest);
          if (before.end.latest == extent.end.latest)
            g_assert_cmpuint (g_ascii_strtoull (rdv_document_get_title (document, i - 1), NULL, 10), <,
                              g_ascii_strtoull (rdv_document_get_title (document, i), NULL, 10));
        }
      before = extent;
    }
}

static void
test_find (void)
{
  g_autoptr (RdvDocument) document = make_random_document (2);

  for (guint i = 0; i < N_RANDOM; i++)
    g_assert_cmpuint (rdv_document_find_event (document, rdv_document_get_id (document, i)), ==, i);
  g_assert_cmpuint (rdv_document_find_event (document, "nobody"), ==, RDV_NONE);
  g_assert_cmpuint (rdv_document_find_subject (document, "s3"), ==, 3);
  g_assert_cmpuint (rdv_document_find_subject (document, "nobody"), ==, RDV_NONE);
}

/* What was drafted comes back: the same random numbers make the drafts once more. */
static void
test_extents_come_back (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (RdvDocument) document = NULL;
  g_autofree RdvExtent *drafted = g_new0 (RdvExtent, N_RANDOM);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      drafted[i] = make_random_extent (rand);
      drafted[i].start.earliest_ms = i % 3 == 0 ? i % 1000 : 0;
      drafted[i].start.flags |= i % 5 == 0 ? RDV_DATE_APPROXIMATE : 0;
      if (!drafted[i].is_span)
        drafted[i].end = drafted[i].start;
      rdv_document_builder_add_event (
          builder,
          &(RdvEventDraft){ .id = id, .extent = drafted[i], .status = i % 5, .importance = 1 + i % 5 });
    }
  document = rdv_document_builder_freeze (builder);
  for (guint i = 0; i < N_RANDOM; i++)
    {
      guint number = g_ascii_strtoull (rdv_document_get_id (document, i), NULL, 10);
      const RdvExtent *expected = &drafted[number];
      RdvExtent extent;

      rdv_document_get_extent (document, i, &extent);
      g_assert_cmpint (extent.is_span, ==, expected->is_span);
      g_assert_cmpmem (&extent.start, 22, &expected->start, 22);
      g_assert_cmpmem (&extent.end, 22, &expected->end, 22);
      g_assert_cmpuint (rdv_document_get_status (document, i), ==, number % 5);
      g_assert_cmpuint (rdv_document_get_importance (document, i), ==, 1 + number % 5);
    }
}

static gboolean
contains (const guint32 *items, guint n, guint32 item)
{
  for (guint i = 0; i < n; i++)
    if (items[i] == item)
      return TRUE;
  return FALSE;
}

static void
test_lanes_add_up (void)
{
  g_autoptr (RdvDocument) document = make_random_document (4);
  guint from_events = 0, from_lanes = 0, n;

  /* One more than in the file: events without a lane share it. */
  g_assert_cmpuint (rdv_document_get_n_lanes (document), ==, N_LANES + 1);
  for (guint i = 0; i < N_RANDOM; i++)
    {
      const guint32 *lanes = rdv_document_get_lanes (document, i, &n);

      g_assert_cmpuint (n, >=, 1);
      from_events += n;
      if (n == 2)
        g_assert_cmpuint (lanes[0], !=, lanes[1]);
    }
  for (guint lane = 0; lane <= N_LANES; lane++)
    {
      const guint32 *events = rdv_document_get_lane_events (document, lane, &n);

      from_lanes += n;
      for (guint i = 0; i < n; i++)
        {
          guint n_lanes;
          const guint32 *lanes = rdv_document_get_lanes (document, events[i], &n_lanes);

          g_assert_true (contains (lanes, n_lanes, lane));
          g_assert_true (i == 0 || events[i - 1] < events[i]);
        }
    }
  g_assert_cmpuint (from_events, ==, from_lanes);
}

static void
test_subjects_both_ways (void)
{
  g_autoptr (RdvDocument) document = make_random_document (5);
  guint n, n_events;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      const RdvInvolvement *involvements = rdv_document_get_involvements (document, i, &n);

      for (guint j = 0; j < n; j++)
        {
          const guint32 *events =
              rdv_document_get_subject_events (document, involvements[j].subject, &n_events);

          g_assert_true (contains (events, n_events, i));
          g_assert_nonnull (involvements[j].role);
        }
    }
  for (guint subject = 0; subject < N_SUBJECTS; subject++)
    {
      const guint32 *events = rdv_document_get_subject_events (document, subject, &n_events);

      for (guint i = 1; i < n_events; i++)
        g_assert_cmpuint (events[i - 1], <, events[i]);
    }
}

static gboolean
has_relation (RdvDocument *document, guint position, guint32 other, const char *kind)
{
  guint n;
  const RdvRelation *relations = rdv_document_get_relations (document, position, &n);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found += relations[i].event == other && g_strcmp0 (relations[i].kind, kind) == 0;
  g_assert_cmpuint (found, <=, 1);
  return found == 1;
}

static void
test_relations_both_ways (void)
{
  g_autoptr (RdvDocument) document = make_random_document (6);
  guint n, n_all = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      const RdvRelation *relations = rdv_document_get_relations (document, i, &n);

      n_all += n;
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (relations[j].event, !=, i);
          g_assert_true (has_relation (document, relations[j].event, i,
                                       rdv_relation_kind_turn_nick (relations[j].kind)));
        }
    }
  g_assert_cmpuint (n_all, >, N_RANDOM / 2);
}

/* An event that thousands name, half of them twice, lists each once. */
static void
test_hub (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = NULL;
  const RdvReference related[] = { { "hub", "part-of" }, { "hub", "part-of" } };
  guint n;

  add_simple (builder, "hub", 0);
  for (guint i = 1; i <= 5000; i++)
    rdv_document_builder_add_event (builder, &(RdvEventDraft){ .title = "member",
                                                               .extent = make_instant (i),
                                                               .related = related,
                                                               .n_related = 1 + i % 2 });
  document = rdv_document_builder_freeze (builder);
  rdv_document_get_relations (document, rdv_document_find_event (document, "hub"), &n);
  g_assert_cmpuint (n, ==, 5000);
}

static void
test_interval_index (void)
{
  g_autoptr (RdvDocument) document = make_random_document (7);
  const RdvIntervalIndex *index = rdv_document_get_interval_index (document);
  guint touching = 0;
  gint64 first, last;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      RdvExtent extent;

      rdv_document_get_extent (document, i, &extent);
      touching += extent.start.earliest <= 500 && extent.end.latest >= -500;
    }
  g_assert_cmpuint (rdv_interval_index_count (index, -500, 500), ==, touching);
  g_assert_cmpuint (rdv_interval_index_count (index, RDV_TIME_MIN, RDV_TIME_MAX), ==, N_RANDOM);
  g_assert_true (rdv_document_get_bounds (document, &first, &last));
  g_assert_cmpint (first, >=, -100000);
  g_assert_cmpint (last, <=, 106000);
}

static void
test_wrappers (void)
{
  g_autoptr (RdvDocument) document = make_random_document (8);
  GListModel *model = G_LIST_MODEL (document);
  RdvEvent *event = g_list_model_get_item (model, 17);
  RdvEvent *again = g_list_model_get_item (model, 17);
  g_autoptr (RdvEvent) other = g_list_model_get_item (model, 18);
  g_autoptr (RdvDocument) held = NULL;
  g_autofree char *title = NULL;
  guint position;

  g_assert_true (event == again);
  g_assert_true (event != other);
  g_assert_true (g_list_model_get_item_type (model) == RDV_TYPE_EVENT);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_RANDOM);
  g_assert_null (g_list_model_get_item (model, N_RANDOM));
  g_object_get (event, "document", &held, "position", &position, "title", &title, NULL);
  g_assert_true (held == document);
  g_assert_cmpuint (position, ==, 17);
  g_assert_cmpstr (title, ==, rdv_document_get_title (document, 17));
  g_object_unref (again);
  g_object_unref (event);

  /* Gone and made again. */
  event = g_list_model_get_item (model, 17);
  g_assert_cmpuint (rdv_event_get_position (event), ==, 17);
  /* An event keeps its document alive. */
  g_clear_object (&held);
  g_clear_object (&document);
  g_assert_nonnull (rdv_event_get_title (event));
  g_object_unref (event);
}

static const RdvRemark *
find_remark (RdvReport *report, const char *text)
{
  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    if (g_strcmp0 (rdv_report_get_remark (report, i)->text, text) == 0)
      return rdv_report_get_remark (report, i);
  return NULL;
}

static void
test_doubled_ids (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvDocument) document = NULL;

  add_simple (builder, "mir", 3);
  add_simple (builder, "mir-2", 2);
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = "mir",
                                                             .title = "Mir",
                                                             .extent = make_instant (1),
                                                             .line = 7,
                                                             .column = 3,
                                                             .path = "events[2]" });
  add_simple (builder, "mir", 4);
  document = rdv_document_builder_freeze (builder);

  g_assert_cmpstr (rdv_document_get_id (document, 0), ==, "mir-3");
  g_assert_cmpstr (rdv_document_get_id (document, 1), ==, "mir-2");
  g_assert_cmpstr (rdv_document_get_id (document, 2), ==, "mir");
  g_assert_cmpstr (rdv_document_get_id (document, 3), ==, "mir-4");
  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_GUESSED), ==, 2);
  g_assert_cmpuint (rdv_report_get_remark (report, 0)->line, ==, 7);
  g_assert_cmpuint (rdv_report_get_remark (report, 0)->column, ==, 3);
  g_assert_cmpstr (rdv_report_get_remark (report, 0)->path, ==, "events[2].id");
}

static void
test_made_ids (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvDocument) document = NULL;
  RdvEventDraft drafts[] = {
    { .title = "Союз — Аполлон!", .extent = make_instant (1) },
    { .title = "Same", .extent = make_instant (2) },
    { .title = "Same", .extent = make_instant (2) },
    { .id = "", .title = NULL, .extent = make_instant (3) },
  };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    rdv_document_builder_add_event (builder, &drafts[i]);
  document = rdv_document_builder_freeze (builder);
  g_assert_true (g_str_has_prefix (rdv_document_get_id (document, 0), "союз-аполлон-1970-01-01"));
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    g_assert_true (g_hash_table_add (ids, (gpointer)rdv_document_get_id (document, i)));
  /* Nobody gave those ids, so there is nothing to tell but of the title that was made. */
  g_assert_cmpuint (rdv_report_get_n_remarks (report), ==, 1);
  g_assert_cmpstr (rdv_document_get_title (document, 3), ==, "1970-01-01T00:00:03Z");
}

static void
test_references (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvDocument) document = NULL;
  const char *lanes[] = { "nolane" };
  const char *sources[] = { "nosource", "tass" };
  const RdvReference subjects[] = { { "leonov", "commander" }, { "nosubject", NULL } };
  const RdvReference related[] = { { "noevent", "part-of" }, { "astp", "part-of" } };
  const RdvPlanDraft plans[] = { { .as_of = 5, .source = "noplansource" }, { .as_of = 2, .source = "tass" } };
  RdvEventDraft draft = { .id = "astp",
                          .extent = make_instant (0),
                          .category = "nocategory",
                          .lanes = lanes,
                          .n_lanes = 1,
                          .sources = sources,
                          .n_sources = 2,
                          .subjects = subjects,
                          .n_subjects = 2,
                          .related = related,
                          .n_related = 2,
                          .plans = plans,
                          .n_plans = 2,
                          .line = 12,
                          .column = 5,
                          .path = "events[0]" };
  const RdvTourStepDraft steps[] = { { .event = "nostep", .text = "x" }, { .event = "astp" } };
  const RdvPlan *kept_plans;
  guint n;

  rdv_document_builder_add_event (builder, &draft);
  rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = "leonov", .name = "Leonov" });
  rdv_document_builder_add_source (builder, &(RdvSource){ .id = "tass", .title = "TASS" });
  rdv_document_builder_add_tour (builder, "tour", "Tour", steps, 2);
  document = rdv_document_builder_freeze (builder);

  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_SKIPPED), ==, 8);
  g_assert_cmpstr (find_remark (report, "nolane")->path, ==, "events[0].lanes[0]");
  g_assert_cmpstr (find_remark (report, "nosource")->path, ==, "events[0].sources[0]");
  g_assert_cmpstr (find_remark (report, "nosubject")->path, ==, "events[0].subjects[1]");
  g_assert_cmpstr (find_remark (report, "noevent")->path, ==, "events[0].related[0]");
  g_assert_cmpstr (find_remark (report, "astp")->path, ==, "events[0].related[1]");
  g_assert_cmpstr (find_remark (report, "nocategory")->path, ==, "events[0].category");
  g_assert_cmpstr (find_remark (report, "noplansource")->path, ==, "events[0].plan[0]");
  g_assert_cmpstr (find_remark (report, "nostep")->path, ==, "tours[0].steps[0].event");
  g_assert_cmpuint (find_remark (report, "nosubject")->line, ==, 12);
  g_assert_cmpuint (find_remark (report, "nosubject")->column, ==, 5);

  g_assert_cmpuint (rdv_document_get_category (document, 0), ==, RDV_NONE);
  g_assert_cmpuint (rdv_document_get_sources (document, 0, &n)[0], ==, 0);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (rdv_document_get_involvements (document, 0, &n)[0].role, ==, "commander");
  g_assert_cmpuint (n, ==, 1);
  kept_plans = rdv_document_get_plans (document, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (kept_plans[0].as_of, ==, 2);
  g_assert_cmpuint (kept_plans[0].source, ==, 0);
  g_assert_cmpuint (kept_plans[1].source, ==, RDV_NONE);
  g_assert_cmpuint (rdv_document_get_tour (document, 0)->steps[0].event, ==, RDV_NONE);
  g_assert_cmpuint (rdv_document_get_tour (document, 0)->steps[1].event, ==, 0);
}

static void
test_lane_parents (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvDocument) document = NULL;
  static const char *const lanes[][2] = { { "a", "c" }, { "b", "a" }, { "c", "b" },      { "d", "a" },
                                          { "e", "e" }, { "f", "d" }, { "g", "nolane" }, { "a", "f" } };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    rdv_document_builder_add_lane (builder, &(RdvLane){ .id = lanes[i][0] }, lanes[i][1]);
  document = rdv_document_builder_freeze (builder);

  /* No events, but lanes of its own: no other is made; the second "a" is left out. */
  g_assert_cmpuint (rdv_document_get_n_lanes (document), ==, 7);
  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_SKIPPED), ==, 4);
  for (guint i = 0; i < 7; i++)
    {
      guint steps = 0;

      for (guint32 lane = i; lane != RDV_NONE; lane = rdv_document_get_lane (document, lane)->parent)
        g_assert_cmpuint (steps++, <, 7);
    }
  g_assert_cmpstr (rdv_document_get_lane (document, rdv_document_get_lane (document, 5)->parent)->id, ==,
                   "d");
}

static void
test_backwards (void)
{
  g_autoptr (RdvReport) report = rdv_report_new ();
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (report);
  g_autoptr (RdvDocument) document = NULL;
  RdvExtent extent;
  g_autofree char *text = NULL;

  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .title = "x",
                                                             .extent = make_span (86400, 0),
                                                             .date_text = "1970-01-02/1970-01-01",
                                                             .line = 4 });
  document = rdv_document_builder_freeze (builder);
  rdv_document_get_extent (document, 0, &extent);
  g_assert_cmpint (extent.start.earliest, ==, 0);
  g_assert_cmpint (extent.end.latest, ==, 86400);
  g_assert_cmpuint (rdv_report_count (report, RDV_REMARK_GUESSED), ==, 1);
  g_assert_cmpuint (rdv_report_get_remark (report, 0)->line, ==, 4);
  text = rdv_document_dup_date_text (document, 0);
  g_assert_cmpstr (text, !=, "1970-01-02/1970-01-01");
}

static void
test_empty (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = rdv_document_builder_freeze (builder);
  gint64 first, last;
  guint n = 1;

  g_assert_cmpuint (rdv_document_get_n_events (document), ==, 0);
  g_assert_cmpuint (rdv_document_get_n_lanes (document), ==, 1);
  g_assert_null (rdv_document_get_lane_events (document, 0, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (rdv_document_get_bounds (document, &first, &last));
  g_assert_cmpuint (
      rdv_interval_index_count (rdv_document_get_interval_index (document), RDV_TIME_MIN, RDV_TIME_MAX), ==,
      0);
}

/* A frozen builder begins anew. */
static void
test_builder_again (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) one = NULL;
  g_autoptr (RdvDocument) two = NULL;

  add_simple (builder, "a", 1);
  one = rdv_document_builder_freeze (builder);
  add_simple (builder, "a", 2);
  two = rdv_document_builder_freeze (builder);
  g_assert_cmpuint (rdv_document_get_n_events (one), ==, 1);
  g_assert_cmpuint (rdv_document_get_n_events (two), ==, 1);
  g_assert_cmpstr (rdv_document_get_id (two, 0), ==, "a");
}

static void
test_tables (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = NULL;
  const char *const aliases[] = { "Леонов", "", "Leonow", NULL };
  const RdvLink link = { "Site", "https://example.org" };
  const RdvMedia media = { "a.jpg", "A picture", "Somebody", "CC0-1.0" };
  const RdvSubject *subject;
  guint n;

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .title = "All", .updated = "2026-01-01" });
  rdv_document_builder_add_category (builder, &(RdvCategory){ .id = "dock", .title = "Docking" });
  rdv_document_builder_add_era (builder, &(RdvEra){ .title = "Détente", .extent = make_span (0, 9) });
  rdv_document_builder_add_subject (
      builder,
      &(RdvSubject){ .id = "l", .name = "Leonov", .aliases = aliases, .links = &link, .n_links = 1 });
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .extent = make_instant (1),
                                                             .category = "dock",
                                                             .media = &media,
                                                             .n_media = 1,
                                                             .links = &link,
                                                             .n_links = 1,
                                                             .summary = "",
                                                             .body = "Body" });
  document = rdv_document_builder_freeze (builder);

  g_assert_cmpstr (rdv_document_get_info (document)->title, ==, "All");
  g_assert_cmpstr (rdv_document_get_era (document, 0)->title, ==, "Détente");
  subject = rdv_document_get_subject (document, 0);
  g_assert_cmpuint (g_strv_length ((char **)subject->aliases), ==, 2);
  g_assert_cmpstr (subject->links[0].uri, ==, link.uri);
  g_assert_cmpuint (rdv_document_get_category (document, 0), ==, 0);
  g_assert_cmpstr (rdv_document_get_category_record (document, 0)->title, ==, "Docking");
  g_assert_cmpstr (rdv_document_get_media (document, 0, &n)->alt, ==, media.alt);
  g_assert_cmpstr (rdv_document_get_links (document, 0, &n)->title, ==, link.title);
  g_assert_null (rdv_document_get_summary (document, 0));
  g_assert_cmpstr (rdv_document_get_body (document, 0), ==, "Body");
  g_assert_cmpuint (rdv_document_get_importance (document, 0), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/order", test_order);
  g_test_add_func ("/document/find", test_find);
  g_test_add_func ("/document/extents-come-back", test_extents_come_back);
  g_test_add_func ("/document/lanes-add-up", test_lanes_add_up);
  g_test_add_func ("/document/subjects-both-ways", test_subjects_both_ways);
  g_test_add_func ("/document/relations-both-ways", test_relations_both_ways);
  g_test_add_func ("/document/hub", test_hub);
  g_test_add_func ("/document/interval-index", test_interval_index);
  g_test_add_func ("/document/wrappers", test_wrappers);
  g_test_add_func ("/document/doubled-ids", test_doubled_ids);
  g_test_add_func ("/document/made-ids", test_made_ids);
  g_test_add_func ("/document/references", test_references);
  g_test_add_func ("/document/lane-parents", test_lane_parents);
  g_test_add_func ("/document/backwards", test_backwards);
  g_test_add_func ("/document/empty", test_empty);
  g_test_add_func ("/document/builder-again", test_builder_again);
  g_test_add_func ("/document/tables", test_tables);
  return g_test_run ();
}
