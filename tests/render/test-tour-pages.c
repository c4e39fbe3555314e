/* test-tour-pages.c: the tours of the built-in history as pages. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-error.h"
#include "rdv-export-plan.h"
#include "rdv-loader.h"
#include "sample-document.h"
#include "scene-probe.h"

static RdvDocument *
load (const char *language)
{
  const char *languages[] = { language, NULL };
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (languages);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static RdvExportPlan *
plan_tour (RdvDocument *document, const char *tour, double width, double height, GError **error)
{
  RdvExportOptions options;

  rdv_export_options_init (&options, SAMPLE_NOW);
  options.tour = tour;
  options.size.width = width;
  options.size.height = height;
  return rdv_export_plan_new (document, &options, NULL, error);
}

/* All texts of a scene, one after the other; none reaches out of it. */
static char *
collect_texts (RdvScene *scene)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT)
      {
        double ascent, descent;

        rdv_scene_get_text_metrics (scene, primitives[i].style, &ascent, &descent);
        g_assert_cmpfloat (primitives[i].x, >=, 0);
        g_assert_cmpfloat (primitives[i].x + primitives[i].width, <=, rdv_scene_get_width (scene) + 1);
        g_assert_cmpfloat (primitives[i].y + descent, <=, rdv_scene_get_height (scene) + 1);
        g_string_append (all, rdv_scene_get_text (scene, &primitives[i]));
        g_string_append_c (all, ' ');
      }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (all, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static gboolean
has_label (RdvScene *scene, RdvDocument *document, guint32 event)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i + 1 < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP && primitives[i].event == event
        && g_str_equal (rdv_scene_get_text (scene, &primitives[i]), "label"))
      return strstr (rdv_scene_get_text (scene, &primitives[i + 1]), rdv_document_get_title (document, event)) != NULL;
  return FALSE;
}

/* The words of the step are whole, and its event stands by itself with its whole title. */
static void
assert_page (RdvScene *scene, RdvDocument *document, const RdvTourStep *step)
{
  g_autofree char *texts = collect_texts (scene);
  g_autofree char *words = squeeze (step->text);

  if (strstr (texts, words) == NULL)
    g_error ("“%s” is not in “%s”", words, texts);
  if (step->event != RDV_NONE && (rdv_scene_find_event (scene, step->event) == NULL || !has_label (scene, document, step->event)))
    g_error ("“%s” is not shown with its title", rdv_document_get_title (document, step->event));
}

static void
test_history (gconstpointer language)
{
  static const struct
  {
    double width, height;
  } sizes[] = { { 0, 0 }, { 1024, 768 }, { 1123, 794 } };
  g_autoptr (RdvDocument) document = load (language);

  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        const RdvTour *tour = rdv_document_get_tour (document, i);
        g_autoptr (GError) error = NULL;
        g_autoptr (RdvExportPlan) plan = plan_tour (document, tour->id, sizes[j].width, sizes[j].height, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (rdv_export_plan_get_n_pages (plan), ==, tour->n_steps);
        for (guint step = 0; step < tour->n_steps; step++)
          {
            const RdvExportPage *page = rdv_export_plan_get_page (plan, step);

            if (sizes[j].width > 0)
              g_assert_cmpfloat (page->width, ==, sizes[j].width);
            g_assert_cmpfloat_with_epsilon (rdv_scene_get_width (page->scene) * page->zoom, page->width, 0.01);
            g_assert_cmpfloat_with_epsilon (rdv_scene_get_height (page->scene) * page->zoom, page->height, 0.01);
            assert_page (page->scene, document, &tour->steps[step]);
            scene_probe_assert_texts_apart (page->scene);
          }
      }
}

/* Where lanes are idle and few rows are left, things are larger, and as large on pages that are alike. */
static void
test_close_ups (void)
{
  g_autoptr (RdvDocument) document = load ("en");
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvExportPlan) plan = plan_tour (document, "handshake-1975", 1200, 675, &error);
  double years, hours;

  g_assert_no_error (error);
  years = rdv_export_plan_get_page (plan, 0)->zoom;
  hours = rdv_export_plan_get_page (plan, 8)->zoom;
  g_assert_cmpfloat (hours, >=, years * 1.2);
  g_assert_cmpfloat (hours, <=, years * 1.6);
  g_assert_cmpfloat (rdv_export_plan_get_page (plan, 1)->zoom, ==, years);
}

static void
test_errors (void)
{
  g_autoptr (RdvDocument) document = load ("en");
  g_autoptr (RdvDocument) without = sample_document_new (2, 10, 1);
  g_autoptr (GError) unknown = NULL, none = NULL, small = NULL;

  g_assert_null (plan_tour (document, "nonsense", 0, 0, &unknown));
  g_assert_error (unknown, RDV_ERROR, RDV_ERROR_VALUE);
  g_assert_nonnull (strstr (unknown->message, "handshake-1975"));
  g_assert_null (plan_tour (without, "nonsense", 0, 0, &none));
  g_assert_error (none, RDV_ERROR, RDV_ERROR_VALUE);
  g_assert_null (plan_tour (document, "mir-to-iss", 200, 100, &small));
  g_assert_error (small, RDV_ERROR, RDV_ERROR_TOO_SMALL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/tour-pages/history-en", "en", test_history);
  g_test_add_data_func ("/tour-pages/history-ru", "ru", test_history);
  g_test_add_func ("/tour-pages/close-ups", test_close_ups);
  g_test_add_func ("/tour-pages/errors", test_errors);
  return g_test_run ();
}
