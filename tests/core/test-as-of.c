/* test-as-of.c: what was known on a day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"

static RdvExtent
parse (const char *text)
{
  RdvExtent extent;
  g_autoptr (GError) error = NULL;

  rdv_edtf_parse (text, &extent, NULL, &error);
  g_assert_no_error (error);
  return extent;
}

static gint64
first_second (const char *day)
{
  return parse (day).start.earliest;
}

static RdvPlanDraft
make_plan (const char *as_of, const char *date)
{
  RdvPlanDraft plan = { .as_of = first_second (as_of), .status = RDV_STATUS_PLANNED };

  if (date != NULL)
    {
      plan.has_extent = TRUE;
      plan.extent = parse (date);
    }
  return plan;
}

static RdvDocument *
freeze_one (const RdvEventDraft *draft, const char *updated)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .updated = updated });
  rdv_document_builder_add_source (builder, &(RdvSource){ .id = "own" });
  rdv_document_builder_add_source (builder, &(RdvSource){ .id = "early" });
  rdv_document_builder_add_event (builder, draft);
  return rdv_document_builder_freeze (builder);
}

static RdvDocument *
see_on (RdvDocument *document, const char *day)
{
  return rdv_document_as_of (document, parse (day).start.latest);
}

static void
assert_absent (RdvDocument *document, const char *day)
{
  g_autoptr (RdvDocument) seen = see_on (document, day);

  g_assert_cmpuint (rdv_document_get_n_events (seen), ==, 0);
}

static void
assert_seen (RdvDocument *document, const char *day, const char *date, RdvStatus status)
{
  g_autoptr (RdvDocument) seen = see_on (document, day);
  g_autofree char *text = NULL;

  g_assert_cmpuint (rdv_document_get_n_events (seen), ==, 1);
  text = rdv_document_dup_date_text (seen, 0);
  g_assert_cmpstr (text, ==, date);
  g_assert_cmpstr (rdv_status_to_nick (rdv_document_get_status (seen, 0)), ==, rdv_status_to_nick (status));
}

/* A module planned for 1997, put off twice, launched in 2000. */
static RdvDocument *
make_slipped (void)
{
  const RdvPlanDraft plans[] = { make_plan ("1994-01-01", "1997"), make_plan ("1996-05-01", NULL),
                                 make_plan ("1997-06-01", "1999-11") };

  return freeze_one (&(RdvEventDraft){ .id = "zvezda",
                                       .title = "Zvezda",
                                       .body = "It docked two weeks later.",
                                       .extent = parse ("2000-07-12"),
                                       .date_text = "2000-07-12",
                                       .plans = plans,
                                       .n_plans = G_N_ELEMENTS (plans) },
                     "2026-01-01");
}

static void
test_slipped (void)
{
  g_autoptr (RdvDocument) document = make_slipped ();

  assert_absent (document, "1993-12-31");
  assert_seen (document, "1994-01-01", "1997", RDV_STATUS_PLANNED);
  /* The second plan gives no date: that of the first holds. */
  assert_seen (document, "1996-05-01", "1997", RDV_STATUS_PLANNED);
  assert_seen (document, "1997-05-31", "1997", RDV_STATUS_PLANNED);
  assert_seen (document, "1997-06-01", "1999-11", RDV_STATUS_PLANNED);
  /* Late, and nothing newer known. */
  assert_seen (document, "2000-07-11", "1999-11", RDV_STATUS_PLANNED);
  assert_seen (document, "2000-07-12", "2000-07-12", RDV_STATUS_DONE);
  assert_seen (document, "2026-11-23", "2000-07-12", RDV_STATUS_DONE);
}

static void
test_later_plans_are_left_out (void)
{
  static const struct
  {
    const char *day;
    guint n_plans;
  } expected[] = { { "1994-01-01", 1 }, { "1996-04-30", 1 }, { "1996-05-01", 2 }, { "2026-01-01", 3 } };
  g_autoptr (RdvDocument) document = make_slipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (RdvDocument) seen = see_on (document, expected[i].day);
      guint n;
      const RdvPlan *plans = rdv_document_get_plans (seen, 0, &n);

      g_assert_cmpuint (n, ==, expected[i].n_plans);
      g_assert_cmpint (plans[n - 1].as_of, <=, parse (expected[i].day).start.latest);
    }
}

static void
test_plan_texts (void)
{
  const char *sources[] = { "own" };
  RdvPlanDraft plan = make_plan ("1979-01-01", "1984");
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (RdvDocument) before = NULL;
  g_autoptr (RdvDocument) after = NULL;
  guint n;

  plan.title = "Second Salyut";
  plan.summary = "A station.";
  plan.source = "early";
  document = freeze_one (&(RdvEventDraft){ .title = "Mir",
                                           .summary = "The station.",
                                           .body = "Fifteen years.",
                                           .extent = parse ("1986-02-19"),
                                           .sources = sources,
                                           .n_sources = 1,
                                           .plans = &plan,
                                           .n_plans = 1 },
                         NULL);
  before = see_on (document, "1980-01-01");
  after = see_on (document, "1990-01-01");

  g_assert_cmpstr (rdv_document_get_id (before, 0), ==, rdv_document_get_id (document, 0));
  g_assert_cmpstr (rdv_document_get_title (before, 0), ==, "Second Salyut");
  g_assert_cmpstr (rdv_document_get_summary (before, 0), ==, "A station.");
  g_assert_null (rdv_document_get_body (before, 0));
  g_assert_cmpstr (rdv_document_get_source (before, rdv_document_get_sources (before, 0, &n)[0])->id, ==,
                   "early");
  g_assert_cmpstr (rdv_document_get_title (after, 0), ==, "Mir");
  g_assert_cmpstr (rdv_document_get_body (after, 0), ==, "Fifteen years.");
  g_assert_cmpstr (rdv_document_get_source (after, rdv_document_get_sources (after, 0, &n)[0])->id, ==,
                   "own");
}

/* The body tells how it ended, so nobody reads it before. */
static void
test_body_waits (void)
{
  g_autoptr (RdvDocument) document = freeze_one (&(RdvEventDraft){ .title = "Flight",
                                                                   .summary = "They fly.",
                                                                   .body = "They landed far away.",
                                                                   .extent = parse ("2003-03-02/2003-05-04") },
                                                 "2026-01-01");
  g_autoptr (RdvDocument) aloft = see_on (document, "2003-05-03");
  g_autoptr (RdvDocument) home = see_on (document, "2003-05-04");

  g_assert_cmpstr (rdv_document_get_summary (aloft, 0), ==, "They fly.");
  g_assert_null (rdv_document_get_body (aloft, 0));
  g_assert_cmpstr (rdv_document_get_body (home, 0), ==, "They landed far away.");
}

/* A flight that failed, planned to end twice. */
static void
test_under_way (void)
{
  const RdvPlanDraft plans[] = { make_plan ("2001-01-01", "2001-03-01/2001-05-01"),
                                 make_plan ("2001-03-20", "2001-03-02/2001-06-01") };
  g_autoptr (RdvDocument) document = freeze_one (&(RdvEventDraft){ .title = "Flight",
                                                                   .extent = parse ("2001-03-02/2001-08-15"),
                                                                   .status = RDV_STATUS_FAILED,
                                                                   .plans = plans,
                                                                   .n_plans = 2 },
                                                 "2026-01-01");

  assert_seen (document, "2001-03-01", "2001-03-01/2001-05-01", RDV_STATUS_PLANNED);
  assert_seen (document, "2001-03-02", "2001-03-02/2001-05-01", RDV_STATUS_ONGOING);
  assert_seen (document, "2001-03-20", "2001-03-02/2001-06-01", RDV_STATUS_ONGOING);
  /* It should have ended, and nobody said when it will. */
  assert_seen (document, "2001-07-01", "2001-03-02/..", RDV_STATUS_ONGOING);
  assert_seen (document, "2001-08-14", "2001-03-02/..", RDV_STATUS_ONGOING);
  assert_seen (document, "2001-08-15", "2001-03-02/2001-08-15", RDV_STATUS_FAILED);
}

static void
test_without_plans (void)
{
  g_autoptr (RdvDocument) instant = freeze_one (&(RdvEventDraft){ .extent = parse ("1975-07-17") }, NULL);
  g_autoptr (RdvDocument) span =
      freeze_one (&(RdvEventDraft){ .extent = parse ("1975-07-15/1975-07-21") }, NULL);

  assert_absent (instant, "1975-07-16");
  assert_seen (instant, "1975-07-17", "1975-07-17", RDV_STATUS_DONE);
  assert_absent (span, "1975-07-14");
  assert_seen (span, "1975-07-15", "1975-07-15/..", RDV_STATUS_ONGOING);
  assert_seen (span, "1975-07-21", "1975-07-15/1975-07-21", RDV_STATUS_DONE);
}

static void
test_planned_without_plans (void)
{
  RdvEventDraft draft = { .extent = parse ("2028"), .status = RDV_STATUS_PLANNED };
  g_autoptr (RdvDocument) dated = freeze_one (&draft, "2026-03-01");
  g_autoptr (RdvDocument) undated = freeze_one (&draft, NULL);
  g_autoptr (RdvDocument) late = NULL;

  assert_absent (dated, "2026-02-28");
  assert_seen (dated, "2026-03-01", "2028", RDV_STATUS_PLANNED);
  assert_seen (dated, "2030-01-01", "2028", RDV_STATUS_PLANNED);
  assert_seen (undated, "1900-01-01", "2028", RDV_STATUS_PLANNED);

  draft.extent = parse ("2025-06");
  late = freeze_one (&draft, "2026-03-01");
  assert_absent (late, "2025-05-31");
  assert_seen (late, "2025-06-01", "2025-06", RDV_STATUS_PLANNED);
}

/* Still planned: its own date holds from the last plan on. */
static void
test_still_planned (void)
{
  const RdvPlanDraft plans[] = { make_plan ("2021-01-01", "2025"), make_plan ("2024-01-01", "2027") };
  g_autoptr (RdvDocument) document = freeze_one (
      &(RdvEventDraft){
          .extent = parse ("2028"), .status = RDV_STATUS_PLANNED, .plans = plans, .n_plans = 2 },
      "2026-01-01");

  assert_absent (document, "2020-12-31");
  assert_seen (document, "2023-12-31", "2025", RDV_STATUS_PLANNED);
  assert_seen (document, "2024-01-01", "2028", RDV_STATUS_PLANNED);
}

static void
test_cancelled (void)
{
  RdvPlanDraft plans[] = { make_plan ("1988-01-01", "1992"), make_plan ("1991-01-01", NULL) };
  g_autoptr (RdvDocument) document = NULL;

  plans[1].status = RDV_STATUS_CANCELLED;
  document = freeze_one (
      &(RdvEventDraft){
          .extent = parse ("1992/1993"), .status = RDV_STATUS_CANCELLED, .plans = plans, .n_plans = 2 },
      NULL);
  assert_seen (document, "1990-12-31", "1992", RDV_STATUS_PLANNED);
  assert_seen (document, "1991-01-01", "1992", RDV_STATUS_CANCELLED);
  /* It never began. */
  assert_seen (document, "1992-06-01", "1992/1993", RDV_STATUS_CANCELLED);
}

static void
test_ongoing (void)
{
  const RdvPlanDraft plan = make_plan ("2025-01-01", "2026-01-01/2026-06-01");
  g_autoptr (RdvDocument) document = freeze_one (&(RdvEventDraft){ .extent = parse ("2026-01-05/2026-09-01"),
                                                                   .status = RDV_STATUS_ONGOING,
                                                                   .plans = &plan,
                                                                   .n_plans = 1 },
                                                 "2026-03-01");
  g_autoptr (RdvDocument) unknown =
      freeze_one (&(RdvEventDraft){ .extent = parse ("1985/"), .status = RDV_STATUS_DONE }, NULL);

  assert_seen (document, "2026-02-01", "2026-01-05/2026-06-01", RDV_STATUS_ONGOING);
  assert_seen (document, "2026-03-01", "2026-01-05/2026-09-01", RDV_STATUS_ONGOING);
  assert_seen (unknown, "1990-01-01", "1985/", RDV_STATUS_DONE);
}

/* Relations to what was not known are gone, lanes and subjects are whole. */
/* Those that had begun, without an end that nobody could know; what is said of the future is known when the
 * file was written. */
static void
test_eras (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = NULL;
  static const struct
  {
    const char *day;
    guint n_eras;
    gboolean is_first_open;
  } days[] = { { "1970-01-01", 0, FALSE }, { "1975-07-16", 1, TRUE },  { "1979-06-01", 1, TRUE },
               { "1990-01-01", 2, FALSE }, { "2020-01-01", 3, FALSE }, { "2031-01-01", 3, FALSE } };

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .updated = "2019-05-01" });
  rdv_document_builder_add_era (builder, &(RdvEra){ .title = "Detente", .extent = parse ("1972/1979") });
  rdv_document_builder_add_era (builder, &(RdvEra){ .title = "Freeze", .extent = parse ("1980/1989") });
  rdv_document_builder_add_era (builder, &(RdvEra){ .title = "To come", .extent = parse ("2030/2040") });
  document = rdv_document_builder_freeze (builder);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (RdvDocument) seen = see_on (document, days[i].day);

      g_assert_cmpuint (rdv_document_get_n_eras (seen), ==, days[i].n_eras);
      if (days[i].n_eras > 0)
        g_assert_true (((rdv_document_get_era (seen, 0)->extent.end.flags & RDV_DATE_OPEN) != 0) ==
                       days[i].is_first_open);
    }
  g_assert_cmpuint (rdv_document_get_n_eras (document), ==, 3);
  g_assert_cmpint (rdv_document_get_era (document, 0)->extent.end.flags, ==, RDV_DATE_EXACT);
}

static void
test_tables_are_whole (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (RdvDocument) seen = NULL;
  const RdvReference related = { "late", "leads-to" };
  const RdvReference subject = { "leonov", "commander" };
  const char *lane = "crews";
  const RdvTourStepDraft steps[] = { { .event = "early" }, { .event = "late", .text = "Then" } };
  guint n;

  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "all" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "crews" }, "all");
  rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = "leonov", .name = "Leonov" });
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = "early",
                                                             .extent = parse ("1975"),
                                                             .lanes = &lane,
                                                             .n_lanes = 1,
                                                             .subjects = &subject,
                                                             .n_subjects = 1,
                                                             .related = &related,
                                                             .n_related = 1 });
  rdv_document_builder_add_event (builder, &(RdvEventDraft){ .id = "late", .extent = parse ("1995") });
  rdv_document_builder_add_tour (builder, "tour", "Tour", steps, 2);
  document = rdv_document_builder_freeze (builder);
  seen = see_on (document, "1980-01-01");

  g_assert_cmpuint (rdv_document_get_n_events (seen), ==, 1);
  g_assert_null (rdv_document_get_relations (seen, 0, &n));
  g_assert_cmpuint (rdv_document_get_n_lanes (seen), ==, rdv_document_get_n_lanes (document));
  g_assert_cmpuint (rdv_document_get_lane (seen, 1)->parent, ==, 0);
  g_assert_cmpuint (rdv_document_get_lanes (seen, 0, &n)[0], ==, 1);
  g_assert_cmpuint (rdv_document_get_subject_events (seen, 0, &n)[0], ==, 0);
  g_assert_cmpuint (rdv_document_get_tour (seen, 0)->steps[0].event, ==, 0);
  g_assert_cmpuint (rdv_document_get_tour (seen, 0)->steps[1].event, ==, RDV_NONE);
  g_assert_cmpstr (rdv_document_get_tour (seen, 0)->steps[1].text, ==, "Then");
}

static void
assert_same_events (RdvDocument *a, RdvDocument *b)
{
  g_assert_cmpuint (rdv_document_get_n_events (a), ==, rdv_document_get_n_events (b));
  for (guint i = 0; i < rdv_document_get_n_events (a); i++)
    {
      g_autofree char *date_a = rdv_document_dup_date_text (a, i);
      g_autofree char *date_b = rdv_document_dup_date_text (b, i);
      guint n_a, n_b;

      g_assert_cmpstr (rdv_document_get_id (a, i), ==, rdv_document_get_id (b, i));
      g_assert_cmpstr (rdv_document_get_title (a, i), ==, rdv_document_get_title (b, i));
      g_assert_cmpstr (date_a, ==, date_b);
      g_assert_cmpint (rdv_document_get_status (a, i), ==, rdv_document_get_status (b, i));
      rdv_document_get_plans (a, i, &n_a);
      rdv_document_get_plans (b, i, &n_b);
      g_assert_cmpuint (n_a, ==, n_b);
    }
}

static void
add_random_event (RdvDocumentBuilder *builder, GRand *rand)
{
  gint64 day = 86400;
  RdvPlanDraft plans[3] = { 0 };
  gint64 from = g_rand_int_range (rand, 0, 1000);
  RdvExtent extent = parse ("1970-01-01/1970-01-01");
  RdvEventDraft draft = {
    .title = "x",
    .status = g_rand_int_range (rand, 0, 5),
    .plans = plans,
    .n_plans = g_rand_int_range (rand, 0, 4),
  };

  extent.start.earliest += from * day;
  extent.start.latest += from * day;
  extent.end.earliest += (from + 100) * day;
  extent.end.latest += (from + 100) * day;
  extent.is_span = g_rand_boolean (rand);
  draft.extent = extent;
  for (guint i = 0; i < draft.n_plans; i++)
    {
      plans[i].as_of = g_rand_int_range (rand, 0, 1000) * day;
      plans[i].has_extent = g_rand_boolean (rand);
      plans[i].extent = parse ("1971-05-01/1972-03-01");
      plans[i].status = g_rand_boolean (rand) ? RDV_STATUS_PLANNED : RDV_STATUS_CANCELLED;
    }
  rdv_document_builder_add_event (builder, &draft);
}

/* Seen twice as of the same day is the same as once, nothing known gets lost again, and nothing later is
 * told. */
static void
test_random (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (RdvDocument) document = NULL;
  guint known = 0;

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .updated = "1971-07-01" });
  for (guint i = 0; i < 1000; i++)
    add_random_event (builder, rand);
  document = rdv_document_builder_freeze (builder);
  for (gint64 day = -1; day < 1200; day += 75)
    {
      g_autoptr (RdvDocument) once = rdv_document_as_of (document, (day + 1) * 86400 - 1);
      g_autoptr (RdvDocument) twice = rdv_document_as_of (once, (day + 1) * 86400 - 1);

      assert_same_events (once, twice);
      g_assert_cmpuint (rdv_document_get_n_events (once), >=, known);
      known = rdv_document_get_n_events (once);
      for (guint i = 0; i < known; i++)
        {
          RdvStatus status = rdv_document_get_status (once, i);
          RdvExtent extent;

          rdv_document_get_extent (once, i, &extent);
          if (status == RDV_STATUS_DONE || status == RDV_STATUS_FAILED)
            g_assert_cmpint (extent.end.latest, <=, (day + 1) * 86400 - 1);
        }
    }
  g_assert_cmpuint (known, ==, 1000);
}

static void
assert_mapped (RdvDocument *from, RdvDocument *to, guint n)
{
  g_autofree guint32 *events = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *places = NULL;

  for (guint i = 0; i < n; i++)
    events[i] = i;
  places = rdv_document_map_events (from, to, events, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (places[i], ==, rdv_document_find_event (to, rdv_document_get_id (from, i)));
}

/* From each day to each other, to today and back, few events and all. */
static void
test_map (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) other = make_slipped ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  RdvDocument *documents[6] = { 0 };

  for (guint i = 0; i < 500; i++)
    add_random_event (builder, rand);
  documents[0] = rdv_document_builder_freeze (builder);
  for (guint i = 1; i < 4; i++)
    documents[i] = rdv_document_as_of (documents[0], i * 300 * 86400);
  documents[4] = rdv_document_as_of (documents[2], 200 * 86400);
  documents[5] = g_steal_pointer (&other);
  g_assert_cmpuint (rdv_document_get_n_events (documents[1]), <, rdv_document_get_n_events (documents[2]));
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    for (guint j = 0; j < G_N_ELEMENTS (documents); j++)
      {
        assert_mapped (documents[i], documents[j], rdv_document_get_n_events (documents[i]));
        assert_mapped (documents[i], documents[j], 1);
        assert_mapped (documents[i], documents[j], 0);
      }
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    g_object_unref (documents[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/as-of/slipped", test_slipped);
  g_test_add_func ("/as-of/later-plans-are-left-out", test_later_plans_are_left_out);
  g_test_add_func ("/as-of/plan-texts", test_plan_texts);
  g_test_add_func ("/as-of/body-waits", test_body_waits);
  g_test_add_func ("/as-of/under-way", test_under_way);
  g_test_add_func ("/as-of/without-plans", test_without_plans);
  g_test_add_func ("/as-of/planned-without-plans", test_planned_without_plans);
  g_test_add_func ("/as-of/still-planned", test_still_planned);
  g_test_add_func ("/as-of/cancelled", test_cancelled);
  g_test_add_func ("/as-of/ongoing", test_ongoing);
  g_test_add_func ("/as-of/eras", test_eras);
  g_test_add_func ("/as-of/tables-are-whole", test_tables_are_whole);
  g_test_add_func ("/as-of/random", test_random);
  g_test_add_func ("/as-of/map", test_map);
  return g_test_run ();
}
