/* test-document-image.c: what is saved comes back, and nothing else is taken for it. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-document-builder.h"
#include "rdv-document-image.h"
#include "rdv-error.h"
#include "rdv-history.h"
#include "rdv-loader.h"
#include "sample-document.h"

static void
assert_same_dates (const RdvDate *a, const RdvDate *b)
{
  g_assert_cmpint (a->earliest, ==, b->earliest);
  g_assert_cmpint (a->latest, ==, b->latest);
  g_assert_cmpuint (a->earliest_ms, ==, b->earliest_ms);
  g_assert_cmpuint (a->latest_ms, ==, b->latest_ms);
  g_assert_cmpuint (a->precision, ==, b->precision);
  g_assert_cmpuint (a->flags, ==, b->flags);
}

static void
assert_same_extents (const RdvExtent *a, const RdvExtent *b)
{
  g_assert_cmpint (a->is_span, ==, b->is_span);
  assert_same_dates (&a->start, &b->start);
  assert_same_dates (&a->end, &b->end);
}

static void
assert_same_links (const RdvLink *a, guint n_a, const RdvLink *b, guint n_b)
{
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpstr (a[i].title, ==, b[i].title);
      g_assert_cmpstr (a[i].uri, ==, b[i].uri);
    }
}

static void
assert_same_numbers (const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  g_assert_cmpmem (a, n_a * sizeof *a, b, n_b * sizeof *b);
}

static void
assert_same_infos (const RdvTimelineInfo *a, const RdvTimelineInfo *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->description, ==, b->description);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->license, ==, b->license);
  g_assert_cmpstr (a->updated, ==, b->updated);
  g_assert_cmpint (a->has_view, ==, b->has_view);
  assert_same_extents (&a->view, &b->view);
  g_assert_cmpint (a->has_as_of, ==, b->has_as_of);
  g_assert_cmpint (a->as_of, ==, b->as_of);
}

static void
assert_same_lanes_and_eras (RdvDocument *a, RdvDocument *b)
{
  g_assert_cmpuint (rdv_document_get_n_lanes (a), ==, rdv_document_get_n_lanes (b));
  for (guint i = 0; i < rdv_document_get_n_lanes (a); i++)
    {
      const RdvLane *left = rdv_document_get_lane (a, i), *right = rdv_document_get_lane (b, i);
      guint n_left, n_right;
      const guint32 *left_events = rdv_document_get_lane_events (a, i, &n_left);
      const guint32 *right_events = rdv_document_get_lane_events (b, i, &n_right);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmphex (left->color, ==, right->color);
      g_assert_cmpuint (left->parent, ==, right->parent);
      g_assert_cmpstrv (left->aliases, right->aliases);
      assert_same_numbers (left_events, n_left, right_events, n_right);
    }
  g_assert_cmpuint (rdv_document_get_n_eras (a), ==, rdv_document_get_n_eras (b));
  for (guint i = 0; i < rdv_document_get_n_eras (a); i++)
    {
      const RdvEra *left = rdv_document_get_era (a, i), *right = rdv_document_get_era (b, i);

      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmphex (left->color, ==, right->color);
      assert_same_extents (&left->extent, &right->extent);
    }
}

static void
assert_same_categories_and_sources (RdvDocument *a, RdvDocument *b)
{
  g_assert_cmpuint (rdv_document_get_n_categories (a), ==, rdv_document_get_n_categories (b));
  for (guint i = 0; i < rdv_document_get_n_categories (a); i++)
    {
      const RdvCategory *left = rdv_document_get_category_record (a, i);
      const RdvCategory *right = rdv_document_get_category_record (b, i);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmphex (left->color, ==, right->color);
      g_assert_cmpstr (left->icon, ==, right->icon);
      g_assert_cmpstrv (left->aliases, right->aliases);
    }
  g_assert_cmpuint (rdv_document_get_n_sources (a), ==, rdv_document_get_n_sources (b));
  for (guint i = 0; i < rdv_document_get_n_sources (a); i++)
    {
      const RdvSource *left = rdv_document_get_source (a, i), *right = rdv_document_get_source (b, i);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmpstr (left->publisher, ==, right->publisher);
      g_assert_cmpstr (left->uri, ==, right->uri);
      g_assert_cmpstr (left->date, ==, right->date);
      g_assert_cmpstr (left->accessed, ==, right->accessed);
      g_assert_cmpstr (left->checked, ==, right->checked);
    }
}

static void
assert_same_subjects (RdvDocument *a, RdvDocument *b)
{
  g_assert_cmpuint (rdv_document_get_n_subjects (a), ==, rdv_document_get_n_subjects (b));
  for (guint i = 0; i < rdv_document_get_n_subjects (a); i++)
    {
      const RdvSubject *left = rdv_document_get_subject (a, i), *right = rdv_document_get_subject (b, i);
      guint n_left, n_right;
      const guint32 *left_events = rdv_document_get_subject_events (a, i, &n_left);
      const guint32 *right_events = rdv_document_get_subject_events (b, i, &n_right);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpint (left->kind, ==, right->kind);
      g_assert_cmpstr (left->name, ==, right->name);
      g_assert_cmpstrv (left->aliases, right->aliases);
      g_assert_cmpstr (left->agency, ==, right->agency);
      g_assert_cmpstr (left->country, ==, right->country);
      g_assert_cmpstr (left->summary, ==, right->summary);
      g_assert_cmpstr (left->icon, ==, right->icon);
      assert_same_links (left->links, left->n_links, right->links, right->n_links);
      assert_same_numbers (left_events, n_left, right_events, n_right);
      g_assert_cmpuint (rdv_document_find_subject (b, left->id), ==, i);
    }
}

static void
assert_same_tours (RdvDocument *a, RdvDocument *b)
{
  g_assert_cmpuint (rdv_document_get_n_tours (a), ==, rdv_document_get_n_tours (b));
  for (guint i = 0; i < rdv_document_get_n_tours (a); i++)
    {
      const RdvTour *left = rdv_document_get_tour (a, i), *right = rdv_document_get_tour (b, i);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpstr (left->title, ==, right->title);
      g_assert_cmpuint (left->n_steps, ==, right->n_steps);
      for (guint step = 0; step < left->n_steps; step++)
        {
          g_assert_cmpuint (left->steps[step].event, ==, right->steps[step].event);
          g_assert_cmpint (left->steps[step].has_range, ==, right->steps[step].has_range);
          assert_same_extents (&left->steps[step].range, &right->steps[step].range);
          g_assert_cmpstr (left->steps[step].text, ==, right->steps[step].text);
        }
    }
}

static void
assert_same_plans (RdvDocument *a, RdvDocument *b, guint event)
{
  guint n_left, n_right;
  const RdvPlan *left = rdv_document_get_plans (a, event, &n_left);
  const RdvPlan *right = rdv_document_get_plans (b, event, &n_right);

  g_assert_cmpuint (n_left, ==, n_right);
  for (guint i = 0; i < n_left; i++)
    {
      g_assert_cmpint (left[i].as_of, ==, right[i].as_of);
      g_assert_cmpint (left[i].has_extent, ==, right[i].has_extent);
      assert_same_extents (&left[i].extent, &right[i].extent);
      g_assert_cmpint (left[i].status, ==, right[i].status);
      g_assert_cmpstr (left[i].title, ==, right[i].title);
      g_assert_cmpstr (left[i].summary, ==, right[i].summary);
      g_assert_cmpuint (left[i].source, ==, right[i].source);
    }
}

static void
assert_same_references (RdvDocument *a, RdvDocument *b, guint event)
{
  guint n_left, n_right;
  const RdvInvolvement *left_parts = rdv_document_get_involvements (a, event, &n_left);
  const RdvInvolvement *right_parts = rdv_document_get_involvements (b, event, &n_right);
  const RdvRelation *left_relations, *right_relations;

  g_assert_cmpuint (n_left, ==, n_right);
  for (guint i = 0; i < n_left; i++)
    {
      g_assert_cmpuint (left_parts[i].subject, ==, right_parts[i].subject);
      g_assert_cmpstr (left_parts[i].role, ==, right_parts[i].role);
    }
  left_relations = rdv_document_get_relations (a, event, &n_left);
  right_relations = rdv_document_get_relations (b, event, &n_right);
  g_assert_cmpuint (n_left, ==, n_right);
  for (guint i = 0; i < n_left; i++)
    {
      g_assert_cmpuint (left_relations[i].event, ==, right_relations[i].event);
      g_assert_cmpstr (left_relations[i].kind, ==, right_relations[i].kind);
    }
}

static void
assert_same_media_and_links (RdvDocument *a, RdvDocument *b, guint event)
{
  guint n_left, n_right;
  const RdvMedia *left = rdv_document_get_media (a, event, &n_left);
  const RdvMedia *right = rdv_document_get_media (b, event, &n_right);
  const RdvLink *left_links, *right_links;

  g_assert_cmpuint (n_left, ==, n_right);
  for (guint i = 0; i < n_left; i++)
    {
      g_assert_cmpstr (left[i].uri, ==, right[i].uri);
      g_assert_cmpstr (left[i].alt, ==, right[i].alt);
      g_assert_cmpstr (left[i].credit, ==, right[i].credit);
      g_assert_cmpstr (left[i].license, ==, right[i].license);
    }
  left_links = rdv_document_get_links (a, event, &n_left);
  right_links = rdv_document_get_links (b, event, &n_right);
  assert_same_links (left_links, n_left, right_links, n_right);
}

static void
assert_same_events (RdvDocument *a, RdvDocument *b, guint event)
{
  guint n_left, n_right;
  const guint32 *left, *right;
  g_autofree char *left_date = rdv_document_dup_date_text (a, event);
  g_autofree char *right_date = rdv_document_dup_date_text (b, event);
  RdvExtent left_extent, right_extent;

  rdv_document_get_extent (a, event, &left_extent);
  rdv_document_get_extent (b, event, &right_extent);
  assert_same_extents (&left_extent, &right_extent);
  g_assert_cmpstr (left_date, ==, right_date);
  g_assert_cmpstr (rdv_document_get_id (a, event), ==, rdv_document_get_id (b, event));
  g_assert_cmpuint (rdv_document_find_event (b, rdv_document_get_id (a, event)), ==, event);
  g_assert_cmpstr (rdv_document_get_title (a, event), ==, rdv_document_get_title (b, event));
  g_assert_cmpstr (rdv_document_get_summary (a, event), ==, rdv_document_get_summary (b, event));
  g_assert_cmpstr (rdv_document_get_body (a, event), ==, rdv_document_get_body (b, event));
  g_assert_cmpstr (rdv_document_get_other_titles (a, event), ==, rdv_document_get_other_titles (b, event));
  g_assert_cmpstr (rdv_document_get_other_texts (a, event), ==, rdv_document_get_other_texts (b, event));
  g_assert_cmpint (rdv_document_get_status (a, event), ==, rdv_document_get_status (b, event));
  g_assert_cmpuint (rdv_document_get_importance (a, event), ==, rdv_document_get_importance (b, event));
  g_assert_cmpuint (rdv_document_get_category (a, event), ==, rdv_document_get_category (b, event));
  left = rdv_document_get_lanes (a, event, &n_left);
  right = rdv_document_get_lanes (b, event, &n_right);
  assert_same_numbers (left, n_left, right, n_right);
  left = rdv_document_get_sources (a, event, &n_left);
  right = rdv_document_get_sources (b, event, &n_right);
  assert_same_numbers (left, n_left, right, n_right);
  assert_same_references (a, b, event);
  assert_same_plans (a, b, event);
  assert_same_media_and_links (a, b, event);
}

/* Every accessor of one says what that of the other says. */
static void
assert_same_documents (RdvDocument *a, RdvDocument *b)
{
  gint64 first[2] = { 0 }, last[2] = { 0 };

  assert_same_infos (rdv_document_get_info (a), rdv_document_get_info (b));
  assert_same_lanes_and_eras (a, b);
  assert_same_categories_and_sources (a, b);
  assert_same_subjects (a, b);
  assert_same_tours (a, b);
  g_assert_cmpuint (rdv_document_get_n_events (a), ==, rdv_document_get_n_events (b));
  for (guint i = 0; i < rdv_document_get_n_events (a); i++)
    assert_same_events (a, b, i);
  g_assert_cmpint (rdv_document_get_bounds (a, &first[0], &last[0]), ==, rdv_document_get_bounds (b, &first[1], &last[1]));
  g_assert_cmpint (first[0], ==, first[1]);
  g_assert_cmpint (last[0], ==, last[1]);
  g_assert_cmpuint (rdv_interval_index_count (rdv_document_get_interval_index (a), first[0], last[0]), ==,
                    rdv_interval_index_count (rdv_document_get_interval_index (b), first[0], last[0]));
}

static void
assert_round_trip (RdvDocument *document)
{
  g_autoptr (GBytes) image = rdv_document_image_save (document);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (RdvDocument) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = rdv_document_image_load (image, &error);
  g_assert_no_error (error);
  assert_same_documents (document, loaded);
  again = rdv_document_image_save (loaded);
  g_assert_true (g_bytes_equal (image, again));
}

static RdvDocument *
read_file (const char *path, const char *language)
{
  const char *const languages[] = { language, NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, languages);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_round_trip (void)
{
  static const char *const names[] = { "clean.timeline.json", "dirty.timeline.json", "lines.timeline.jsonl" };
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) empty = rdv_document_builder_freeze (builder);
  g_autoptr (RdvDocument) sample = sample_document_new_nested (7, 300, 1);

  assert_round_trip (empty);
  assert_round_trip (sample);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "native", names[i], NULL);
      g_autoptr (RdvDocument) document = read_file (path, "en");

      assert_round_trip (document);
    }
}

/* What the program carries is what its source says, in each language. */
static void
test_history (void)
{
  static const char *const names[] = { "en", "ru" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const languages[] = { names[i], NULL };
      g_autofree char *name = g_strdup_printf ("history.%s.timeline.json", names[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", name, NULL);
      g_autoptr (RdvDocument) read = read_file (path, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (RdvDocument) carried = rdv_history_load (languages, &error);

      g_assert_no_error (error);
      assert_same_documents (read, carried);
      assert_round_trip (read);
    }
}

/* The first wanted language that there is; without one, English. */
static void
test_languages (void)
{
  const char *const english[] = { "en", NULL }, *const neither[] = { "de", "fr_FR.UTF-8", NULL };
  const char *const russian[] = { "ru", NULL }, *const first_unknown[] = { "de", "ru_RU.UTF-8", "en", NULL };
  g_autoptr (RdvDocument) in_english = rdv_history_load (english, NULL);
  g_autoptr (RdvDocument) in_russian = rdv_history_load (russian, NULL);
  g_autoptr (RdvDocument) as_usual = rdv_history_load (neither, NULL);
  g_autoptr (RdvDocument) as_wanted = rdv_history_load (first_unknown, NULL);
  const char *title = rdv_document_get_info (in_english)->title;
  const char *russian_title = rdv_document_get_info (in_russian)->title;

  g_assert_cmpstr (title, !=, russian_title);
  g_assert_cmpstr (rdv_document_get_info (as_usual)->title, ==, title);
  g_assert_cmpstr (rdv_document_get_info (as_wanted)->title, ==, russian_title);
}

static void
assert_refused (gconstpointer data, gsize size)
{
  /* In memory of its own, so that a step beyond the end is seen. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (rdv_document_image_load (bytes, &error));
  g_assert_true (g_error_matches (error, RDV_ERROR, RDV_ERROR_SHAPE) || g_error_matches (error, RDV_ERROR, RDV_ERROR_TRUNCATED));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_cut (void)
{
  g_autoptr (RdvDocument) document = sample_document_new_nested (3, 20, 2);
  g_autoptr (GBytes) image = rdv_document_image_save (document);
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 4);

  for (gsize cut = 0; cut < size; cut += 1 + cut / 300)
    assert_refused (data, cut);
  memcpy (longer, data, size);
  assert_refused (longer, size + 4);
  assert_refused ("{ \"format\": \"rendezvous-timeline\" }", 36);
}

/* A word changed to anything makes an error or another document, which can be looked at all over without harm. */
static void
test_damaged (void)
{
  static const guint32 words[] = { 0, 1, 2, 77, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "native", "clean.timeline.json", NULL);
  g_autoptr (RdvDocument) document = read_file (path, "en");
  g_autoptr (GBytes) image = rdv_document_image_save (document);
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);
  guint n_refused = 0;

  for (gsize at = 8; at + 4 <= size; at += 4)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = g_bytes_new_static (copy, size);
      g_autoptr (RdvDocument) loaded = NULL;

      memcpy (copy + at, &words[at / 4 % G_N_ELEMENTS (words)], 4);
      loaded = rdv_document_image_load (bytes, NULL);
      if (loaded != NULL)
        assert_round_trip (loaded);
      else
        n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-image/round-trip", test_round_trip);
  g_test_add_func ("/document-image/history", test_history);
  g_test_add_func ("/document-image/languages", test_languages);
  g_test_add_func ("/document-image/cut", test_cut);
  g_test_add_func ("/document-image/damaged", test_damaged);
  return g_test_run ();
}
