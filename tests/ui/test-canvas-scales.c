/* test-canvas-scales.c: texts keep apart at every size of text and of pixels. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs a second time with GDK_SCALE=2.
 */
#include "canvas-fixture.h"
#include "sample-document.h"
#include "scene-probe.h"

/* What desktops offer as text size, in percent; the last is none of them. */
static const int percents[] = { 100, 110, 125, 150, 200, 133 };

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
}

static double
get_row_height (CanvasFixture *fixture)
{
  return rdv_layout_get_metrics (rdv_canvas_get_layout (fixture->canvas))->row_height;
}

static double
get_text_width (CanvasFixture *fixture)
{
  return rdv_text_measure_get_width (rdv_layout_get_measure (rdv_canvas_get_layout (fixture->canvas)), RDV_TEXT_LABEL,
                                     "Handshake in orbit");
}

/* Rows and texts are as large as was asked for, but for the rounding of rows to pixels and of glyphs by hinting. */
static void
assert_scaled (CanvasFixture *fixture, double height, double width, int percent)
{
  g_assert_cmpfloat_with_epsilon (get_row_height (fixture), height * percent / 100, 0.51);
  g_assert_cmpfloat_with_epsilon (get_text_width (fixture), width * percent / 100, width * 0.06);
}

/* Text stands on whole pixels, so that it is sharp and does not tremble. */
static void
assert_on_pixels (const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT)
      g_assert_cmpfloat (primitives[i].y, ==, (double) (int) primitives[i].y);
}

static void
assert_apart_at_zooms (CanvasFixture *fixture)
{
  for (int i = 0; i < 6; i++)
    {
      canvas_fixture_settle (fixture);
      scene_probe_assert_texts_apart (rdv_canvas_get_scene (fixture->canvas));
      assert_on_pixels (rdv_canvas_get_scene (fixture->canvas));
      rdv_viewport_zoom_at (fixture->viewport, rdv_viewport_get_width (fixture->viewport) * 0.6, 2.3);
    }
}

static void
test_texts_apart (gconstpointer language)
{
  g_auto (CanvasFixture) fixture = { 0 };
  gint64 first, last;
  double height, width;

  set_text_size (100);
  canvas_fixture_init_with (&fixture, sample_document_load_history (language));
  height = get_row_height (&fixture);
  width = get_text_width (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      set_text_size (percents[i]);
      canvas_fixture_settle (&fixture);
      assert_scaled (&fixture, height, width, percents[i]);
      rdv_viewport_get_limits (fixture.viewport, &first, &last);
      rdv_viewport_set_range (fixture.viewport, first, last);
      assert_apart_at_zooms (&fixture);
    }
  set_text_size (100);
}

/* Guards the second run, which would show nothing if the toolkit did not take notice. */
static void
test_scale_factor (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  const char *wanted = g_getenv ("GDK_SCALE");

  canvas_fixture_init (&fixture, 60);
  g_assert_cmpint (gtk_widget_get_scale_factor (GTK_WIDGET (fixture.canvas)), ==, wanted != NULL ? atoi (wanted) : 1);
  canvas_fixture_settle (&fixture);
  scene_probe_assert_texts_apart (rdv_canvas_get_scene (fixture.canvas));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/canvas-scales/texts-apart/en", "en", test_texts_apart);
  g_test_add_data_func ("/canvas-scales/texts-apart/ru", "ru", test_texts_apart);
  g_test_add_func ("/canvas-scales/scale-factor", test_scale_factor);
  return g_test_run ();
}
