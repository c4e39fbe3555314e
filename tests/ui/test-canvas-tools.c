/* test-canvas-tools.c: measuring, selecting, menus, dates, empty places, by hand. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "hands.h"
#include "rdv-canvas-private.h"
#include "rdv-citation.h"
#include "rdv-date-entry.h"
#include "rdv-date-words.h"
#include "rdv-nearest.h"
#include "sample-document.h"
#include "ui-probe.h"
#include "xdotool.h"

static char *
dup_clipboard (CanvasFixture *fixture)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->canvas)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  return g_value_dup_string (&value);
}

static gboolean
has_clipboard (CanvasFixture *fixture, const char *text)
{
  g_autofree char *there = dup_clipboard (fixture);

  return g_strcmp0 (there, text) == 0;
}

static void
drag (const char *before, const char *button, const char *after)
{
  playf ("mousemove 400 300 %s mousedown %s mousemove 430 310 sleep 0.05 mousemove 600 420 sleep 0.05 mousemove 700 440 sleep 0.05 "
         "mouseup %s %s",
         before, button, button, after);
}

static gint64
get_time (CanvasFixture *fixture, double x)
{
  return rdv_time_scale_time (rdv_viewport_get_scale (fixture->viewport), x - rdv_canvas_get_body_x (fixture->canvas));
}

/* Shift and a drag say how long it is from here to there; it can be copied, zoomed to, and dismissed. */
static void
test_measure (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  g_autofree char *words = NULL;
  gint64 from, to, left, right;
  RdvTimeScale before;

  hands_show (&fixture, 60);
  before = *rdv_viewport_get_scale (fixture.viewport);
  from = get_time (&fixture, 400);
  to = get_time (&fixture, 700);
  drag ("keydown shift", "1", "keyup shift");
  canvas_fixture_wait_for (fixture.canvas->has_stretch && !fixture.canvas->is_dragging);
  g_assert_cmpint (ABS (fixture.canvas->stretch_start - from), <=, 1);
  g_assert_cmpint (ABS (fixture.canvas->stretch_end - to), <=, 1);
  g_assert_cmpfloat (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0), ==, 0);
  words = rdv_canvas_dup_stretch_words (fixture.canvas);
  ui_probe_assert_says (GTK_WIDGET (fixture.canvas), words);
  play ("key ctrl+c");
  canvas_fixture_wait_for (has_clipboard (&fixture, words));
  play ("key Return");
  canvas_fixture_wait_for (!fixture.canvas->has_stretch);
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &left, &right);
  g_assert_cmpfloat (fabs ((double) (left - from)), <, (double) (to - from) / 100);
  g_assert_cmpfloat (fabs ((double) (right - to)), <, (double) (to - from) / 100);
  ui_probe_assert_silent (GTK_WIDGET (fixture.canvas), words);
  hands_leave (&fixture);
}

/* Both ends of "15 December 1991 – 19 October 2005", each of which is read by itself. */
static void
read_ends (const char *words, RdvExtent *first, RdvExtent *last)
{
  g_auto (GStrv) ends = g_strsplit (words, " – ", 0);

  g_assert_cmpuint (g_strv_length (ends), ==, 2);
  g_assert_true (rdv_date_entry_parse (ends[0], first, NULL));
  g_assert_true (rdv_date_entry_parse (ends[1], last, NULL));
}

/* Whoever reads from where to where it was measured can count how long that is. */
static void
test_measured_ends (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  const char *ends;
  double left;

  hands_show (&fixture, 60);
  left = rdv_canvas_get_body_x (fixture.canvas) + 40;
  for (int width = 200; width <= 600; width += 100)
    {
      g_autofree char *counted = NULL;
      RdvExtent first, last;

      rdv_canvas_begin_stretch (fixture.canvas, left, 300);
      rdv_canvas_move_stretch (fixture.canvas, left + width, 300);
      read_ends (gtk_label_get_text (GTK_LABEL (fixture.canvas->stretch_range)), &first, &last);
      g_assert_cmpint (first.start.precision, ==, RDV_PRECISION_DAY);
      counted = rdv_date_words_between (first.start.earliest, last.start.earliest);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fixture.canvas->stretch_words)), ==, counted);
    }
  /* days are told with hours, and so are their ends */
  rdv_viewport_zoom_at (fixture.viewport, 300, 1000);
  rdv_canvas_begin_stretch (fixture.canvas, left, 300);
  rdv_canvas_move_stretch (fixture.canvas, left + 300, 300);
  ends = gtk_label_get_text (GTK_LABEL (fixture.canvas->stretch_range));
  g_assert_nonnull (strstr (ends, ":"));
}

/* The middle button measures too; its tag has buttons; Escape and a click beside take it away. */
static void
test_measure_with_the_middle_button (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  graphene_rect_t box;
  gint64 start, left, right;
  GtkWidget *zoom;

  hands_show (&fixture, 60);
  drag ("", "2", "");
  canvas_fixture_wait_for (fixture.canvas->has_stretch && !fixture.canvas->is_dragging);
  zoom = ui_probe_find_button (GTK_WIDGET (fixture.canvas), "Zoom to This");
  canvas_fixture_wait_for (gtk_widget_get_width (zoom) > 0);
  g_assert_true (gtk_widget_compute_bounds (zoom, GTK_WIDGET (fixture.canvas), &box));
  start = fixture.canvas->stretch_start;
  playf ("mousemove %d %d click 1", (int) (box.origin.x + box.size.width / 2), (int) (box.origin.y + box.size.height / 2));
  canvas_fixture_wait_for (!fixture.canvas->has_stretch);
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &left, &right);
  g_assert_cmpfloat (fabs ((double) (left - start)), <, (double) (right - left) / 100);
  drag ("", "2", "");
  canvas_fixture_wait_for (fixture.canvas->has_stretch && !fixture.canvas->is_dragging);
  play ("key Escape");
  canvas_fixture_wait_for (!fixture.canvas->has_stretch);
  drag ("", "2", "mousemove 300 600 click 1");
  canvas_fixture_wait_for (!fixture.canvas->has_stretch && !fixture.canvas->is_dragging);
  hands_leave (&fixture);
}

/* Ctrl and a drag select what the band touches, Ctrl and a click add and take away, a plain click leaves one. */
static void
test_select_several (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  const guint32 *events;
  guint n, n_hits, n_touched = 0;
  const RdvHit *hits;
  guint32 first;
  RdvHit hit;

  hands_show (&fixture, 60);
  selection = rdv_canvas_get_selection (fixture.canvas);
  drag ("keydown ctrl", "1", "keyup ctrl");
  canvas_fixture_wait_for ((rdv_selection_get_events (selection, &n), n > 1));
  hits = rdv_scene_get_hits (rdv_canvas_get_scene (fixture.canvas), &n_hits);
  for (guint i = 0; i < n_hits; i++)
    if (hits[i].kind == RDV_HIT_EVENT)
      {
        gboolean is_touched = hits[i].x < 700 && hits[i].x + hits[i].width > 400 && hits[i].y < 440 && hits[i].y + hits[i].height > 300;

        n_touched += is_touched;
        if (is_touched)
          g_assert_true (rdv_selection_contains (selection, hits[i].id));
      }
  g_assert_cmpuint (n_touched, >, 1);
  events = rdv_selection_get_events (selection, &n);
  first = events[0];
  hit = *rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), first);
  playf ("mousemove %d %d keydown ctrl click 1 keyup ctrl", (int) (hit.x + hit.width / 2), (int) (hit.y + hit.height / 2));
  canvas_fixture_wait_for (!rdv_selection_contains (selection, first));
  g_assert_cmpuint (rdv_selection_get_event (selection), !=, RDV_NONE);
  play ("sleep 0.6 keydown ctrl click 1 keyup ctrl");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == first);
  rdv_selection_get_events (selection, &n);
  g_assert_cmpuint (n, >, 1);
  play ("sleep 0.6 click 1");
  canvas_fixture_wait_for ((rdv_selection_get_events (selection, &n), n == 1));
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, first);
  hands_leave (&fixture);
}

/* A tap is a step; held down it goes on until the key is let go. */
static void
test_held_keys (void)
{
  static const struct
  {
    const char *key;
    double pan, zoom;
  } keys[] = { { "d", 1, 0 }, { "a", -1, 0 }, { "w", 0, 1 }, { "s", 0, -1 } };
  g_auto (CanvasFixture) fixture = { 0 };
  double width;

  hands_show (&fixture, 60);
  width = rdv_viewport_get_width (fixture.viewport);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      RdvTimeScale before = *rdv_viewport_get_scale (fixture.viewport);
      const RdvTimeScale *now = rdv_viewport_get_scale (fixture.viewport);

      playf ("keydown %s", keys[i].key);
      if (keys[i].pan != 0)
        canvas_fixture_wait_for (-canvas_fixture_get_shift (&before, now, 0) * keys[i].pan > width / 3);
      else
        canvas_fixture_wait_for (log (before.seconds_per_pixel / now->seconds_per_pixel) * keys[i].zoom > 0.8);
      g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_HELD);
      playf ("keyup %s", keys[i].key);
      canvas_fixture_settle (&fixture);
    }
  hands_leave (&fixture);
}

/* A far page down goes straight there: hands that know the way are not shown around. */
static void
test_page_keys (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  double scale, width;
  RdvTimeScale before;

  hands_show (&fixture, 60);
  rdv_viewport_zoom_at (fixture.viewport, 400, 10);
  before = *rdv_viewport_get_scale (fixture.viewport);
  scale = before.seconds_per_pixel;
  width = rdv_viewport_get_width (fixture.viewport);
  play ("key Next");
  while (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0) > -0.89 * width)
    {
      canvas_fixture_iterate ();
      g_assert_cmpfloat_with_epsilon (canvas_fixture_get_scale (&fixture) / scale, 1, 1e-6);
    }
  canvas_fixture_settle (&fixture);
  play ("key Prior");
  canvas_fixture_wait_for (fabs (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0)) < 1);
  hands_leave (&fixture);
}

/* Asked again, F shows more: the event, its neighbours, its lane. */
static void
test_frame (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  double lengths[3];

  hands_show (&fixture, 60);
  selection = rdv_canvas_get_selection (fixture.canvas);
  rdv_selection_set_event (selection, 30);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      RdvTimeScale before = *rdv_viewport_get_scale (fixture.viewport);

      play ("key f");
      canvas_fixture_wait_for (before.seconds_per_pixel != canvas_fixture_get_scale (&fixture));
      canvas_fixture_settle (&fixture);
      lengths[i] = canvas_fixture_get_scale (&fixture);
    }
  g_assert_cmpfloat (lengths[1], >, lengths[0]);
  g_assert_cmpfloat (lengths[2], >, lengths[1]);
  play ("key f");
  canvas_fixture_wait_for (canvas_fixture_get_scale (&fixture) < lengths[0] * 1.01);
  hands_leave (&fixture);
}

static gboolean
is_menu_open (CanvasFixture *fixture)
{
  return fixture->canvas->menu != NULL && gtk_widget_get_mapped (fixture->canvas->menu);
}

static void
close_menu (CanvasFixture *fixture)
{
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->menu));
  canvas_fixture_wait_for (!is_menu_open (fixture));
  hands_focus (fixture);
  /* The server takes the keyboard from the menu and gives it back in its own time. */
  canvas_fixture_wait_for (gtk_widget_is_focus (GTK_WIDGET (fixture->canvas)) && !gtk_widget_get_visible (fixture->canvas->menu));
}

static gboolean
has_tooltip_at (CanvasFixture *fixture, const RdvHit *hit)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has;

  g_signal_emit_by_name (fixture->canvas, "query-tooltip", (int) (hit->x + hit->width / 2), (int) (hit->y + hit->height / 2), FALSE,
                         tooltip, &has);
  return has;
}

/* The menu of an event hides the lane in which it was pointed at. */
static void
test_hide_lane (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvLaneOrder *order;
  GtkWidget *item;
  guint32 lane;
  RdvHit hit;

  hands_show (&fixture, 60);
  order = rdv_canvas_get_lane_order (fixture.canvas);
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  lane = rdv_canvas_find_lane_at (fixture.canvas, hit.y + hit.height / 2);
  g_assert_true (rdv_canvas_open_menu_at (fixture.canvas, hit.x + hit.width / 2, hit.y + hit.height / 2));
  canvas_fixture_wait_for (is_menu_open (&fixture));
  item = gtk_widget_get_ancestor (ui_probe_find_label (fixture.canvas->menu, "Hide This Lane"), g_type_from_name ("GtkModelButton"));
  g_signal_emit_by_name (item, "clicked");
  canvas_fixture_wait_for (rdv_lane_order_get_home (order, lane) == RDV_NONE);
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (order), ==, 1);
}

/* The second button and the menu key open what can be done with an event. */
static void
test_menu (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  g_autofree char *citation = NULL;
  RdvSelection *selection;
  RdvHit hit;

  hands_show (&fixture, 60);
  selection = rdv_canvas_get_selection (fixture.canvas);
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  playf ("mousemove %d %d click 3", (int) (hit.x + hit.width / 2), (int) (hit.y + hit.height / 2));
  canvas_fixture_wait_for (is_menu_open (&fixture));
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, hit.id);
  ui_probe_assert_says (fixture.canvas->menu, "Copy Citation");
  ui_probe_assert_says (fixture.canvas->menu, "Hide This Lane");
  g_assert_false (has_tooltip_at (&fixture, &hit));
  close_menu (&fixture);
  play ("key ctrl+c");
  citation = rdv_citation_new (fixture.document, hit.id, SAMPLE_NOW);
  canvas_fixture_wait_for (has_clipboard (&fixture, citation));
  play ("key shift+F10");
  canvas_fixture_wait_for (is_menu_open (&fixture));
  close_menu (&fixture);
  rdv_selection_set_event (selection, RDV_NONE);
  play ("key shift+F10");
  canvas_fixture_wait_for (is_menu_open (&fixture));
  ui_probe_assert_says (fixture.canvas->menu, "Go to Today");
  /* the keys that the window's own menu shows */
  ui_probe_assert_says (fixture.canvas->menu, "Ctrl+0");
  ui_probe_assert_says (fixture.canvas->menu, "Ctrl+G");
  close_menu (&fixture);
  g_assert_true (has_tooltip_at (&fixture, &hit));
  hands_leave (&fixture);
}

/* A finger that waits opens it too. */
static void
test_long_press (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  gpointer gesture;
  RdvHit hit;

  hands_show (&fixture, 60);
  gesture = canvas_fixture_find_controller (GTK_WIDGET (fixture.canvas), "long-press");
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  g_signal_emit_by_name (gesture, "pressed", (double) hit.x + hit.width / 2, (double) hit.y + hit.height / 2);
  canvas_fixture_wait_for (is_menu_open (&fixture));
  close_menu (&fixture);
}

/* What cannot be read is said so, what can is gone to. */
static void
test_go_to_date (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkWidget *canvas;
  gint64 from, to;

  hands_show (&fixture, 60);
  canvas = GTK_WIDGET (fixture.canvas);
  gtk_widget_activate_action (canvas, "canvas.go-to-date", NULL);
  canvas_fixture_wait_for (gtk_widget_get_mapped (fixture.canvas->date_popover));
  gtk_editable_set_text (GTK_EDITABLE (fixture.canvas->date_entry), "31 February 1975");
  g_signal_emit_by_name (fixture.canvas->date_entry, "activate");
  g_assert_true (gtk_widget_has_css_class (fixture.canvas->date_entry, "error"));
  ui_probe_assert_says (fixture.canvas->date_popover, "There is no such date as “31 February 1975”. Check the day and the month.");
  gtk_editable_set_text (GTK_EDITABLE (fixture.canvas->date_entry), "17 July 1875");
  g_assert_false (gtk_widget_has_css_class (fixture.canvas->date_entry, "error"));
  g_signal_emit_by_name (fixture.canvas->date_entry, "activate");
  g_assert_true (gtk_widget_has_css_class (fixture.canvas->date_entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (fixture.canvas->date_entry), "July 17, 1975");
  ui_probe_assert_says (fixture.canvas->date_popover, "17 July 1975");
  g_signal_emit_by_name (fixture.canvas->date_entry, "activate");
  canvas_fixture_wait_for (!gtk_widget_get_mapped (fixture.canvas->date_popover));
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  g_assert_cmpint (from, <=, 174787200);
  g_assert_cmpint (to, >=, 174787200 + 86399);
  g_assert_cmpint (to - from, <, 100 * 86400);
}

/* Where nothing is, the canvas says so, and its buttons lead to something; by keyboard too. */
static void
test_empty_view (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  guint32 earlier, later;
  gint64 from, to, middle = 0;

  hands_show (&fixture, 12);
  selection = rdv_canvas_get_selection (fixture.canvas);
  rdv_viewport_get_limits (fixture.viewport, &from, &to);
  /* a stretch of a minute with nothing in it but events on both sides */
  for (middle = from; middle < to; middle += 86400 * 10 + 1)
    if (rdv_nearest_find (rdv_canvas_get_lane_order (fixture.canvas), SAMPLE_NOW, middle - 2000, middle + 2000, &earlier, &later) && earlier != RDV_NONE &&
        later != RDV_NONE)
      break;
  g_assert_cmpint (middle, <, to);
  rdv_viewport_set_range (fixture.viewport, middle - 1000, middle + 1000);
  canvas_fixture_wait_for (fixture.canvas->hint != NULL && gtk_widget_get_mapped (fixture.canvas->hint));
  ui_probe_assert_says (fixture.canvas->hint, "Nothing happens here.");
  ui_probe_assert_says (fixture.canvas->hint, rdv_document_get_title (fixture.document, earlier));
  play ("key Tab");
  canvas_fixture_wait_for (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)), fixture.canvas->hint));
  play ("key Return");
  canvas_fixture_wait_for (rdv_selection_get_event (selection) == earlier);
  canvas_fixture_settle (&fixture);
  canvas_fixture_wait_for (!gtk_widget_get_visible (fixture.canvas->hint));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture.canvas)));
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), earlier));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-tools/measure", test_measure);
  g_test_add_func ("/canvas-tools/measured-ends", test_measured_ends);
  g_test_add_func ("/canvas-tools/measure-with-the-middle-button", test_measure_with_the_middle_button);
  g_test_add_func ("/canvas-tools/select-several", test_select_several);
  g_test_add_func ("/canvas-tools/held-keys", test_held_keys);
  g_test_add_func ("/canvas-tools/page-keys", test_page_keys);
  g_test_add_func ("/canvas-tools/frame", test_frame);
  g_test_add_func ("/canvas-tools/menu", test_menu);
  g_test_add_func ("/canvas-tools/hide-lane", test_hide_lane);
  g_test_add_func ("/canvas-tools/long-press", test_long_press);
  g_test_add_func ("/canvas-tools/go-to-date", test_go_to_date);
  g_test_add_func ("/canvas-tools/empty-view", test_empty_view);
  return g_test_run ();
}
