/* test-icon.c: drawings of craft and stations. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-icon.h"
#include "rdv-loader.h"
#include "rdv-theme.h"

static RdvDocument *
load_history (void)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_find (void)
{
  const RdvIcon *soyuz = rdv_icon_find ("soyuz");

  g_assert_nonnull (soyuz);
  g_assert_cmpstr (soyuz->name, ==, "soyuz");
  g_assert_null (rdv_icon_find ("soyu"));
  g_assert_null (rdv_icon_find (""));
  g_assert_null (rdv_icon_find (NULL));
}

/* What the history asks for is there, and every craft that people fly in has a drawing. */
static void
test_history (void)
{
  g_autoptr (RdvDocument) document = load_history ();
  guint n_drawn = 0;

  for (guint i = 0; i < rdv_document_get_n_subjects (document); i++)
    {
      const RdvSubject *subject = rdv_document_get_subject (document, i);

      if (subject->icon == NULL)
        continue;
      g_assert_cmpint (subject->kind, !=, RDV_SUBJECT_PERSON);
      if (rdv_icon_find (subject->icon) == NULL)
        g_error ("%s asks for the icon \"%s\", which nobody drew", subject->id, subject->icon);
      n_drawn++;
    }
  g_assert_cmpuint (n_drawn, >, 100);
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      guint32 category = rdv_document_get_category (document, i);

      if (category != RDV_NONE &&
          g_str_equal (rdv_document_get_category_record (document, category)->id, "flight"))
        g_assert_nonnull (rdv_icon_find_for_event (document, i));
    }
}

/* Two tones, both within the square wherever it stands. */
static void
test_add (void)
{
  static const char *const names[] = { "apollo", "astp", "docking-module", "dragon", "iss", "lander", "mir", "module",
                                       "module-winged", "node", "progress", "ros", "shuttle", "soyuz", "starliner" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RdvScene *scene = rdv_scene_new (100, 100);
      const RdvPrimitive *primitives;
      guint n;

      rdv_icon_add (rdv_icon_find (names[i]), scene, 10, 20, 16, 0x1d3557ff);
      primitives = rdv_scene_get_primitives (scene, &n);
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmphex (primitives[0].fill, ==, rdv_color_with_alpha (0x1d3557ff, 0.5));
      g_assert_cmphex (primitives[1].fill, ==, 0x1d3557ff);
      for (guint k = 0; k < n; k++)
        {
          const RdvPathStep *step = rdv_scene_get_path (scene, &primitives[k]);

          g_assert_cmpint (step->verb, ==, RDV_PATH_MOVE);
          g_assert_cmpfloat (primitives[k].x, ==, 10);
          g_assert_cmpfloat (primitives[k].y, ==, 20);
          for (; step->verb != RDV_PATH_END; step++)
            g_assert_true (step->x >= 0 && step->x <= 16 && step->y >= 0 && step->y <= 16);
        }
      rdv_scene_unref (scene);
    }
}

/* The mark of one event that a Shuttle takes part in, and a person before it. */
static const RdvIcon *
find_for_mark (const char *date, RdvStatus status, int importance)
{
  const RdvReference subjects[] = { { "pilot", NULL }, { "ship", NULL } };
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvDocument) document = NULL;
  RdvEventDraft draft = { .title = "Launch", .status = status, .importance = importance, .subjects = subjects, .n_subjects = 2 };
  RdvTimeScale scale = { .origin = 0, .seconds_per_pixel = 1e6 };
  RdvMetrics metrics;
  RdvMark mark;

  g_assert_true (rdv_edtf_parse (date, &draft.extent, NULL, NULL));
  rdv_document_builder_add_subject (builder, &(RdvSubject){ .id = "pilot", .name = "Pilot" });
  rdv_document_builder_add_subject (
      builder, &(RdvSubject){ .id = "ship", .kind = RDV_SUBJECT_CRAFT, .name = "Ship", .icon = "shuttle" });
  rdv_document_builder_add_event (builder, &draft);
  document = rdv_document_builder_freeze (builder);
  rdv_metrics_init (&metrics, 1, RDV_DENSITY_ORDINARY);
  rdv_mark_init (&mark, document, 0, 0, &scale, &metrics);
  if (mark.form == RDV_FORM_MARKER)
    /* Labels keep away from what is drawn. */
    g_assert_cmpfloat_with_epsilon (mark.all_end - mark.all_start, mark.has_drawing ? metrics.icon_size : metrics.marker_size, 1e-6);
  return rdv_icon_find_for_mark (document, 0, &mark);
}

/* Drawn for what matters and is known to the point, and for nothing else: other ways of drawing say something that a picture
 * could not. */
static void
test_marks (void)
{
  g_assert_true (find_for_mark ("1995-06-29", RDV_STATUS_DONE, 5) == rdv_icon_find ("shuttle"));
  g_assert_nonnull (find_for_mark ("1995-06-29T13:00:16Z", RDV_STATUS_DONE, 4));
  g_assert_null (find_for_mark ("1995-06-29", RDV_STATUS_DONE, 3));
  g_assert_null (find_for_mark ("1995-06-29~", RDV_STATUS_DONE, 5));
  g_assert_null (find_for_mark ("1995-06-29?", RDV_STATUS_DONE, 5));
  g_assert_null (find_for_mark ("1995-06-29", RDV_STATUS_PLANNED, 5));
  g_assert_null (find_for_mark ("1995-06-29", RDV_STATUS_FAILED, 5));
  g_assert_null (find_for_mark ("1995-06-29", RDV_STATUS_CANCELLED, 5));
  g_assert_null (find_for_mark ("1995/1998", RDV_STATUS_DONE, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/icon/find", test_find);
  g_test_add_func ("/icon/history", test_history);
  g_test_add_func ("/icon/add", test_add);
  g_test_add_func ("/icon/marks", test_marks);
  return g_test_run ();
}
