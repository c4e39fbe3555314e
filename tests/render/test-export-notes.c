/* test-export-notes.c: legend and sources below the pictures, or on sheets of their own. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-plan.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-citation.h"
#include "rdv-document-builder.h"
#include "sample-document.h"
#include "scene-probe.h"

#define N_LANES 6
/* Legend and sources leave three quarters of a picture to the lanes. */
#define SHARE 0.25

static void
add_source (RdvDocumentBuilder *builder, guint i)
{
  g_autofree char *id = g_strdup_printf ("s%u", i);
  g_autofree char *title = g_strdup_printf (i % 3 == 0 ? "Отчёт о полёте, номер %u" : "Report number %u of the flights of that year", i);
  g_autofree char *uri = g_strdup_printf (i % 5 == 0 ? "https://example.org/%u/%040d" : "https://www.example.org/reports/of-%u/flight_%d.html",
                                          i, (int) i);
  const RdvSource source = { .id = id, .title = i % 11 != 10 ? title : NULL, .publisher = i % 2 == 0 ? "The Publisher" : NULL,
                             .uri = i % 7 != 6 ? uri : NULL };

  rdv_document_builder_add_source (builder, &source);
}

/* The sources are shared out among the events, and each event has the first of the next one's too. */
static void
add_event (RdvDocumentBuilder *builder, guint i, guint n_events, guint n_sources)
{
  guint from = i * n_sources / n_events;
  guint end = MIN ((i + 1) * n_sources / n_events + 1, n_sources);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *id = g_strdup_printf ("e%u", i);
  g_autofree char *title = g_strdup_printf ("Flight %u", i);
  g_autofree char *lane = g_strdup_printf ("lane-%u", i % N_LANES);
  const char *lanes = lane;
  RdvEventDraft draft = { .id = id, .title = title, .lanes = &lanes, .n_lanes = 1 };
  static const RdvStatus statuses[] = { RDV_STATUS_DONE, RDV_STATUS_FAILED, RDV_STATUS_CANCELLED, RDV_STATUS_PLANNED };

  for (guint j = from; j < end; j++)
    g_ptr_array_add (sources, g_strdup_printf ("s%u", j));
  draft.sources = (const char *const *) sources->pdata;
  draft.n_sources = sources->len;
  draft.status = statuses[i % G_N_ELEMENTS (statuses)];
  draft.extent.start.earliest = draft.extent.start.latest = rdv_calendar_date_to_seconds (1960 + (int) (i * 60 / n_events), 1 + (int) i % 12, 5);
  draft.extent.end = draft.extent.start;
  draft.extent.is_span = i % 3 == 0;
  draft.extent.end.latest = draft.extent.end.earliest += draft.extent.is_span ? 86400 * 200 : 0;
  rdv_document_builder_add_event (builder, &draft);
}

static RdvDocument *
make_document (guint n_events, guint n_sources)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  const RdvTimelineInfo info = { .title = "Flights of those years, and what came of them", .license = "CC0-1.0" };

  rdv_document_builder_set_info (builder, &info);
  for (guint i = 0; i < n_sources; i++)
    add_source (builder, i);
  for (guint i = 0; i < N_LANES; i++)
    {
      g_autofree char *id = g_strdup_printf ("lane-%u", i);

      rdv_document_builder_add_lane (builder, &(RdvLane){ .id = id, .title = id }, NULL);
    }
  for (guint i = 0; i < n_events; i++)
    add_event (builder, i, n_events, n_sources);
  return rdv_document_builder_freeze (builder);
}

static gboolean
has_hit (const RdvScene *scene, RdvHitKind kind)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_text (const RdvScene *scene, const char *text)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT && strstr (rdv_scene_get_text (scene, &primitives[i]), text) != NULL)
      return TRUE;
  return FALSE;
}

/* A sheet without a timeline says nothing of one, but what it is, whose, and which of how many. */
static void
assert_notes (RdvExportPlan *plan, guint page)
{
  const RdvExportPage *sheet = rdv_export_plan_get_page (plan, page);
  const RdvExportParts parts = rdv_export_plan_get_options (plan)->parts;
  g_autofree char *number = g_strdup_printf ("page %u of %u", page + 1, rdv_export_plan_get_n_pages (plan));

  for (int kind = RDV_HIT_EVENT; kind <= RDV_HIT_BELOW; kind++)
    g_assert_true (kind == RDV_HIT_SOURCE || !has_hit (sheet->scene, (RdvHitKind) kind));
  g_assert_false (has_text (sheet->scene, "events ·"));
  g_assert_true (has_text (sheet->scene, number) == ((parts & RDV_EXPORT_TITLE) != 0));
  g_assert_true (has_text (sheet->scene, "Flights") || (parts & RDV_EXPORT_TITLE) == 0);
  g_assert_true (has_text (sheet->scene, "CC0-1.0") == ((parts & RDV_EXPORT_FOOTER) != 0));
  g_assert_nonnull (sheet->label);
  scene_probe_assert_texts_apart (sheet->scene);
  scene_probe_assert_texts_inside (sheet->scene);
}

/* Adds the words of the lines of sources of a scene to those that stand for each source, in order and without blanks. Gives the top of the
 * highest; G_MAXDOUBLE without any. */
static double
collect_sources (const RdvScene *scene, GPtrArray *words, guint page, GArray *pages)
{
  guint n, n_hits, next = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);
  const RdvHit *hits = rdv_scene_get_hits (scene, &n_hits);
  double top = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < n; i++)
    {
      if (primitives[i].kind != RDV_PRIMITIVE_GROUP || !g_str_equal (rdv_scene_get_text (scene, &primitives[i]), "source"))
        continue;
      while (next < n_hits && hits[next].kind != RDV_HIT_SOURCE)
        next++;
      g_assert_cmpuint (next, <, n_hits);
      g_assert_cmpint (primitives[i + 1].kind, ==, RDV_PRIMITIVE_TEXT);
      for (const char *p = rdv_scene_get_text (scene, &primitives[i + 1]); *p != '\0'; p++)
        if (*p != ' ')
          g_string_append_c (g_ptr_array_index (words, hits[next].id), *p);
      g_array_index (pages, guint64, hits[next].id) |= G_GUINT64_CONSTANT (1) << page;
      top = MIN (top, hits[next].y);
      next++;
    }
  return top;
}

static void
free_words (gpointer data)
{
  g_string_free (data, TRUE);
}

/* Every source stands in one list, whole, and on one sheet; those of events that are not shown are in none. */
static void
assert_sources (RdvExportPlan *plan, gboolean are_wanted)
{
  RdvDocument *document = rdv_export_plan_get_document (plan);
  guint n_sources = rdv_document_get_n_sources (document);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (free_words);
  g_autoptr (GArray) pages = g_array_new (FALSE, TRUE, sizeof (guint64));
  gboolean is_tiled = rdv_export_plan_get_page (plan, 0)->marks != NULL;
  guint n_pages = rdv_export_plan_get_n_pages (plan);

  g_array_set_size (pages, n_sources);
  for (guint i = 0; i < n_sources; i++)
    g_ptr_array_add (words, g_string_new (NULL));
  for (guint i = is_tiled ? rdv_export_plan_get_n_pictures (plan) - 1 : 0; i < n_pages; i++)
    {
      const RdvExportPage *page = rdv_export_plan_get_page (plan, i);
      double height = rdv_scene_get_height (page->scene);
      double top = collect_sources (page->scene, words, i % 64, pages);

      if (!page->is_notes && n_pages > 1)
        g_assert_cmpfloat (top, >=, height * (1 - SHARE) - 60); /* the footer */
    }
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *citation = rdv_citation_new_source (rdv_document_get_source (document, i));
      g_auto (GStrv) parts = g_strsplit (citation, " ", -1);
      g_autofree char *joined = g_strjoinv ("", parts);
      guint64 on = g_array_index (pages, guint64, i);

      g_assert_cmpstr (((GString *) g_ptr_array_index (words, i))->str, ==, are_wanted ? joined : "");
      g_assert_true (!are_wanted || *joined == '\0' || (on != 0 && (on & (on - 1)) == 0));
    }
}

static void
check_plan (RdvDocument *document, const RdvExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvExportPlan) plan = rdv_export_plan_new (document, options, NULL, &error);
  guint n_pages, n_pictures;

  g_assert_no_error (error);
  n_pages = rdv_export_plan_get_n_pages (plan);
  n_pictures = rdv_export_plan_get_n_pictures (plan);
  g_assert_cmpuint (n_pictures, >, 0);
  for (guint i = 0; i < n_pages; i++)
    {
      const RdvExportPage *page = rdv_export_plan_get_page (plan, i);

      g_assert_true (page->is_notes == (i >= n_pictures));
      g_assert_cmpfloat (rdv_scene_get_width (page->scene) * page->zoom, <=, page->marks != NULL ? G_MAXDOUBLE : page->width);
      if (page->is_notes)
        assert_notes (plan, i);
      else
        {
          g_autofree char *number = g_strdup_printf ("page %u of %u", i + 1, n_pages);

          g_assert_true (has_hit (page->scene, RDV_HIT_LANE_HEADER));
          g_assert_true (has_text (page->scene, number) == (n_pages > 1 && page->marks == NULL && (options->parts & RDV_EXPORT_TITLE) != 0));
        }
    }
  assert_sources (plan, (options->parts & RDV_EXPORT_SOURCES) != 0);
}

static void
check_sizes (RdvDocument *document, RdvExportParts parts)
{
  static const char *const sizes[] = { "A1", "A4", "A5", "slide", "square", "1600xauto", "900x700", "130x100mm" };
  static const struct
  {
    RdvExportOverflow overflow;
    RdvExportPages pages;
  } ways[] = { { RDV_OVERFLOW_AUTO }, { RDV_OVERFLOW_GROW }, { RDV_OVERFLOW_CONDENSE },
               { RDV_OVERFLOW_PAGES, RDV_PAGES_TILES }, { RDV_OVERFLOW_PAGES, RDV_PAGES_STRETCHES } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ways); j++)
      {
        RdvExportOptions options;

        rdv_export_options_init (&options, SAMPLE_NOW);
        g_assert_true (rdv_export_size_from_paper (&options.size, sizes[i], i % 2 == 0) || rdv_export_size_parse (&options.size, sizes[i]));
        if (options.size.height == 0 && ways[j].overflow >= RDV_OVERFLOW_PAGES)
          continue;
        options.format = j % 2 == 0 ? RDV_EXPORT_PDF : RDV_EXPORT_PNG;
        options.overflow = ways[j].overflow;
        options.pages = ways[j].pages;
        options.parts = parts;
        g_test_message ("%s, overflow %u, pages %u, parts %u", sizes[i], options.overflow, options.pages, parts);
        check_plan (document, &options);
      }
}

/* Whatever the size, with few sources and with many. */
static void
test_all_sizes (void)
{
  static const guint counts[] = { 1, 12, 60, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (RdvDocument) document = make_document (120, counts[i]);

      check_sizes (document, RDV_EXPORT_USUAL_PARTS | RDV_EXPORT_LEGEND | RDV_EXPORT_SOURCES);
      check_sizes (document, RDV_EXPORT_HEADERS | RDV_EXPORT_SOURCES);
    }
}

static void
init_options (RdvExportOptions *options, const char *paper, RdvExportParts notes)
{
  rdv_export_options_init (options, SAMPLE_NOW);
  g_assert_true (rdv_export_size_from_paper (&options->size, paper, TRUE));
  options->format = RDV_EXPORT_PDF;
  options->parts |= notes;
}

static RdvExportPlan *
make_plan (RdvDocument *document, const RdvExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  RdvExportPlan *plan = rdv_export_plan_new (document, options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* A modest list stays below the picture, a long one does not, and takes nothing from it: with and without it, the picture is as large. */
static void
test_modest_or_apart (void)
{
  g_autoptr (RdvDocument) few = make_document (60, 5);
  g_autoptr (RdvDocument) many = make_document (60, 400);
  RdvExportOptions options, bare;
  g_autoptr (RdvExportPlan) small = NULL;
  g_autoptr (RdvExportPlan) large = NULL;
  g_autoptr (RdvExportPlan) without = NULL;

  init_options (&options, "A3", RDV_EXPORT_SOURCES);
  init_options (&bare, "A3", 0);
  small = make_plan (few, &options);
  g_assert_cmpuint (rdv_export_plan_get_n_pages (small), ==, 1);
  g_assert_false (has_text (rdv_export_plan_get_page (small, 0)->scene, "page "));
  large = make_plan (many, &options);
  without = make_plan (many, &bare);
  g_assert_cmpuint (rdv_export_plan_get_n_pictures (large), ==, 1);
  g_assert_cmpuint (rdv_export_plan_get_n_pages (large), >, 1);
  g_assert_cmpfloat (rdv_export_plan_get_page (large, 0)->zoom, ==, rdv_export_plan_get_page (without, 0)->zoom);
  g_assert_true (has_text (rdv_export_plan_get_page (large, 0)->scene, "page 1 of "));
}

/* Whoever asks for a picture that grows gets one picture; a PDF has pages all the same where it is on paper. */
static void
test_growing (void)
{
  g_autoptr (RdvDocument) document = make_document (60, 400);

  for (int format = RDV_EXPORT_PNG; format <= RDV_EXPORT_PDF; format++)
    for (guint paper = 0; paper < 2; paper++)
      {
        RdvExportOptions options;
        g_autoptr (RdvExportPlan) plan = NULL;

        init_options (&options, "A3", RDV_EXPORT_NOTES);
        options.format = (RdvExportFormat) format;
        options.overflow = RDV_OVERFLOW_GROW;
        options.size.is_paper = paper;
        plan = make_plan (document, &options);
        g_assert_true ((rdv_export_plan_get_n_pages (plan) == 1) == (format != RDV_EXPORT_PDF || !paper));
      }
}

/* The names of lanes that are hidden, and what only their events would need, are in neither list. */
static void
test_hidden_lanes (void)
{
  g_autoptr (RdvDocument) document = make_document (60, 60);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (document);
  g_autoptr (RdvExportPlan) plan = NULL;
  RdvExportOptions options;

  for (guint lane = 1; lane < N_LANES; lane++)
    rdv_lane_order_hide (order, lane);
  init_options (&options, "A4", RDV_EXPORT_NOTES);
  options.lane_order = order;
  plan = make_plan (document, &options);
  for (guint i = 0; i < rdv_export_plan_get_n_pages (plan); i++)
    {
      guint n;
      const RdvHit *hits = rdv_scene_get_hits (rdv_export_plan_get_page (plan, i)->scene, &n);

      /* The lane has every sixth event, and each event its own source and the next one's. */
      for (guint j = 0; j < n; j++)
        g_assert_true (hits[j].kind != RDV_HIT_SOURCE || hits[j].id % N_LANES < 2);
      /* Its events are done or cancelled. */
      g_assert_false (has_text (rdv_export_plan_get_page (plan, i)->scene, "Failed"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-notes/all-sizes", test_all_sizes);
  g_test_add_func ("/export-notes/modest-or-apart", test_modest_or_apart);
  g_test_add_func ("/export-notes/growing", test_growing);
  g_test_add_func ("/export-notes/hidden-lanes", test_hidden_lanes);
  return g_test_run ();
}
