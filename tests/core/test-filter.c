/* test-filter.c: filters, against doing it by hand. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-facets.h"

#include "find-document.h"
#include "rdv-calendar.h"
#include "rdv-error.h"

#define DAY      86400
#define N_EVENTS 300

/* Whether an event has one of the values of a facet, found the long way. */
static gboolean
has_value (RdvDocument *document, guint event, RdvFacet facet, const char *value)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);
  guint32 category = rdv_document_get_category (document, event);
  const RdvInvolvement *parts;

  if (facet == RDV_FACET_LANE)
    for (guint i = 0; i < n; i++)
      for (guint32 lane = lanes[i]; lane != RDV_NONE; lane = rdv_document_get_lane (document, lane)->parent)
        if (g_str_equal (rdv_document_get_lane (document, lane)->id, value))
          return TRUE;
  if (facet == RDV_FACET_CATEGORY)
    return g_str_equal (
        value, category != RDV_NONE ? rdv_document_get_category_record (document, category)->id : "");
  if (facet == RDV_FACET_STATUS)
    return g_str_equal (value, rdv_status_to_nick (rdv_document_get_status (document, event)));
  parts = rdv_document_get_involvements (document, event, &n);
  for (guint i = 0; i < n; i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, parts[i].subject);

      if ((facet == RDV_FACET_KIND && g_str_equal (value, rdv_subject_kind_to_nick (subject->kind))) ||
          (facet == RDV_FACET_AGENCY && g_strcmp0 (value, subject->agency) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
passes_facet (RdvDocument *document, guint event, const RdvFilter *filter, RdvFacet facet)
{
  gboolean is_met = FALSE;
  gint64 first, last;
  RdvExtent extent;

  if (!rdv_filter_has_facet (filter, facet))
    return TRUE;
  rdv_document_get_extent (document, event, &extent);
  rdv_filter_get_dates (filter, &first, &last);
  if (facet == RDV_FACET_DATE)
    is_met = !(extent.end.latest < first || extent.start.earliest > last);
  else if (facet == RDV_FACET_IMPORTANCE)
    is_met = rdv_document_get_importance (document, event) >= rdv_filter_get_importance (filter);
  else
    for (const char *const *value = rdv_filter_get_choices (filter, facet); *value != NULL; value++)
      is_met |= has_value (document, event, facet, *value);
  return is_met != rdv_filter_get_inverted (filter, facet);
}

static gboolean
passes (RdvDocument *document, guint event, const RdvFilter *filter, RdvFacet without)
{
  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    if (facet != without && !passes_facet (document, event, filter, facet))
      return FALSE;
  return TRUE;
}

static RdvFilter *
random_filter (GRand *random)
{
  static const char *const values[RDV_N_CHOICE_FACETS][3] = {
    { "lane-0", "lane-1", "lane-5" }, { "kind-0", "kind-2", "" },      { "done", "planned", "failed" },
    { "person", "craft", "station" }, { "NASA", "Роскосмос", "none" },
  };
  RdvFilter *filter = rdv_filter_new ();

  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    {
      if (g_rand_int_range (random, 0, 3) > 0)
        continue;
      rdv_filter_set_inverted (filter, facet, g_rand_boolean (random));
      if (facet == RDV_FACET_IMPORTANCE)
        rdv_filter_set_importance (filter, g_rand_int_range (random, 2, 6));
      else if (facet == RDV_FACET_DATE)
        rdv_filter_set_dates (filter,
                              g_rand_boolean (random) ? RDV_TIME_MIN
                                                      : g_rand_int_range (random, -2000, 0) * (gint64)DAY,
                              g_rand_int_range (random, 0, 2000) * (gint64)DAY);
      else
        {
          rdv_filter_set_chosen (filter, facet, values[facet][g_rand_int_range (random, 0, 3)], TRUE);
          rdv_filter_set_chosen (filter, facet, values[facet][g_rand_int_range (random, 0, 3)], TRUE);
        }
    }
  return filter;
}

static void
check_counts (RdvDocument *document, const RdvFilter *filter, RdvFacet facet)
{
  g_autoptr (RdvFacets) facets = rdv_facets_new (document, filter, NULL);
  guint n_choices;
  const RdvFacetChoice *choices = rdv_facets_get_choices (facets, facet, &n_choices);

  g_assert_cmpuint (n_choices, >, 0);
  for (guint i = 0; i < n_choices; i++)
    {
      guint n = 0;

      for (guint event = 0; event < N_EVENTS; event++)
        n += passes (document, event, filter, facet) && has_value (document, event, facet, choices[i].value);
      g_assert_nonnull (choices[i].label);
      g_assert_cmpuint (choices[i].n_events, ==, n);
    }
}

static void
test_random (void)
{
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (RdvFilter) filter = random_filter (random);
      g_autoptr (RdvBitset) passed = rdv_filter_apply (filter, document);
      g_autofree char *text = rdv_filter_to_string (filter);
      g_autoptr (RdvFilter) again = rdv_filter_from_string (text, NULL);
      g_autoptr (RdvFilter) copy = rdv_filter_copy (filter);

      for (guint event = 0; event < N_EVENTS; event++)
        g_assert_true (rdv_bitset_contains (passed, event) == passes (document, event, filter, RDV_N_FACETS));
      for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
        check_counts (document, filter, facet);
      g_assert_true (rdv_filter_equal (filter, again));
      g_assert_true (rdv_filter_equal (filter, copy));
    }
}

/* Of a facet with one value an event, the counts add up to what the other facets let through. */
static void
test_sums (void)
{
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 2);
  g_autoptr (RdvFilter) filter =
      rdv_filter_from_string ("lane=lane-0&status=done&category=kind-1&importance=3", NULL);
  const RdvFacet facets[] = { RDV_FACET_STATUS, RDV_FACET_CATEGORY };

  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      g_autoptr (RdvFacets) counts = rdv_facets_new (document, filter, NULL);
      g_autoptr (RdvBitset) others = rdv_filter_apply_without (filter, document, facets[i]);
      guint n, sum = 0;
      const RdvFacetChoice *choices = rdv_facets_get_choices (counts, facets[i], &n);

      for (guint j = 0; j < n; j++)
        sum += choices[j].n_events;
      g_assert_cmpuint (sum, ==, rdv_bitset_count (others));
      g_assert_cmpuint (sum, >, 0);
    }
}

static void
test_within (void)
{
  g_autoptr (RdvDocument) document = find_document_new (N_EVENTS, 2);
  g_autoptr (RdvFilter) filter = rdv_filter_new ();
  g_autoptr (RdvBitset) within = rdv_bitset_new (N_EVENTS);
  g_autoptr (RdvFacets) facets = NULL;
  guint n, sum = 0;
  const RdvFacetChoice *choices;

  for (guint i = 0; i < 10; i++)
    rdv_bitset_add (within, i * 7);
  facets = rdv_facets_new (document, filter, within);
  choices = rdv_facets_get_choices (facets, RDV_FACET_STATUS, &n);
  for (guint i = 0; i < n; i++)
    sum += choices[i].n_events;
  g_assert_cmpuint (sum, ==, 10);
}

static void
test_values (void)
{
  g_autoptr (RdvFilter) filter = rdv_filter_new ();

  g_assert_true (rdv_filter_is_empty (filter));
  rdv_filter_set_chosen (filter, RDV_FACET_LANE, "b", TRUE);
  rdv_filter_set_chosen (filter, RDV_FACET_LANE, "a", TRUE);
  rdv_filter_set_chosen (filter, RDV_FACET_LANE, "b", TRUE);
  g_assert_cmpuint (g_strv_length ((char **)rdv_filter_get_choices (filter, RDV_FACET_LANE)), ==, 2);
  g_assert_true (rdv_filter_get_chosen (filter, RDV_FACET_LANE, "a"));
  rdv_filter_set_chosen (filter, RDV_FACET_LANE, "a", FALSE);
  g_assert_false (rdv_filter_get_chosen (filter, RDV_FACET_LANE, "a"));
  g_assert_false (rdv_filter_is_empty (filter));
  rdv_filter_set_inverted (filter, RDV_FACET_LANE, TRUE);
  rdv_filter_clear_facet (filter, RDV_FACET_LANE);
  g_assert_true (rdv_filter_is_empty (filter));
  g_assert_false (rdv_filter_get_inverted (filter, RDV_FACET_LANE));
  rdv_filter_set_importance (filter, 4);
  rdv_filter_set_dates (filter, 5, 3);
  g_assert_false (rdv_filter_is_empty (filter));
  rdv_filter_clear (filter);
  g_assert_true (rdv_filter_is_empty (filter));
}

/* Links and sessions may hold anything. */
static void
test_strings (void)
{
  static const char *const broken[] = { "lane",     "=x",      "colour=red", "from=soon", "importance=much",
                                        "lane=%zz", "lane=%ff" };
  g_autoptr (RdvFilter) odd = rdv_filter_new ();
  g_autoptr (RdvFilter) again = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rdv_filter_from_string (broken[i], &error));
      g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
    }
  rdv_filter_set_chosen (odd, RDV_FACET_AGENCY, "A&B=C!%20 <b>Ж", TRUE);
  rdv_filter_set_chosen (odd, RDV_FACET_CATEGORY, RDV_FILTER_NOTHING, TRUE);
  text = rdv_filter_to_string (odd);
  again = rdv_filter_from_string (text, NULL);
  g_assert_nonnull (again);
  g_assert_true (rdv_filter_equal (odd, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/random", test_random);
  g_test_add_func ("/filter/sums", test_sums);
  g_test_add_func ("/filter/within", test_within);
  g_test_add_func ("/filter/values", test_values);
  g_test_add_func ("/filter/strings", test_strings);
  return g_test_run ();
}
