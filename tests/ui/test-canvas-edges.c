/* test-canvas-edges.c: counts at the edges, and the way to what they count. SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"
#include "rdv-canvas-private.h"

static void
zoom_into_middle (CanvasFixture *self)
{
  rdv_viewport_zoom_at (self->viewport, rdv_viewport_get_width (self->viewport) / 2, 20);
}

static gboolean
is_in_lane (CanvasFixture *self, guint32 event, guint32 lane)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n);

  for (guint i = 0; i < n; i++)
    if (lanes[i] == lane)
      return TRUE;
  return FALSE;
}

static void
test_click (gconstpointer data)
{
  RdvHitKind kind = GPOINTER_TO_INT (data);
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  gint64 from, to;
  RdvExtent extent;
  guint32 event;
  RdvHit edge;

  canvas_fixture_init (&fixture, 300);
  selection = rdv_canvas_get_selection (fixture.canvas);
  g_assert_null (canvas_fixture_find_hit (&fixture, kind));
  zoom_into_middle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  edge = *canvas_fixture_find_hit (&fixture, kind);
  g_assert_cmpuint (edge.n, >, 0);
  canvas_fixture_click (&fixture, edge.x + edge.width / 2, edge.y + edge.height / 2, 1);
  event = rdv_selection_get_event (selection);
  g_assert_cmpuint (event, !=, RDV_NONE);
  g_assert_true (is_in_lane (&fixture, event, edge.id));
  rdv_document_get_extent (fixture.document, event, &extent);
  if (kind == RDV_HIT_EARLIER)
    g_assert_cmpint (extent.start.earliest, <, from);
  else
    g_assert_cmpint (extent.end.latest, >, to);
  canvas_fixture_settle (&fixture);
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), event));
}

/* The keys go to the nearest of all lanes. */
static void
test_action (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  gint64 from, to;
  RdvExtent extent;

  canvas_fixture_init (&fixture, 300);
  selection = rdv_canvas_get_selection (fixture.canvas);
  zoom_into_middle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.go-beyond", "s", "later");
  rdv_document_get_extent (fixture.document, rdv_selection_get_event (selection), &extent);
  g_assert_cmpint (extent.end.latest, >, to);
  canvas_fixture_settle (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.go-beyond", "s", "earlier");
  rdv_document_get_extent (fixture.document, rdv_selection_get_event (selection), &extent);
  g_assert_cmpint (extent.start.earliest, <, from);
}

/* Rows that do not fit are counted below, then above; the way there and back. */
static void
test_rows (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvHit edge;

  canvas_fixture_init (&fixture, 900);
  rdv_viewport_set_offset_y (fixture.viewport, 0);
  gtk_window_set_default_size (fixture.window, 1000, 300);
  canvas_fixture_wait_for (gtk_widget_get_height (GTK_WIDGET (fixture.canvas)) == 300);
  g_assert_null (canvas_fixture_find_hit (&fixture, RDV_HIT_ABOVE));
  edge = *canvas_fixture_find_hit (&fixture, RDV_HIT_BELOW);
  canvas_fixture_click (&fixture, edge.x + 40, edge.y + edge.height / 2, 1);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat (rdv_viewport_get_offset_y (fixture.viewport), >, 100);
  edge = *canvas_fixture_find_hit (&fixture, RDV_HIT_ABOVE);
  g_assert_cmpuint (edge.n, >, 0);
  for (int i = 0; i < 20 && canvas_fixture_find_hit (&fixture, RDV_HIT_BELOW) != NULL; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.go-beyond", "s", "below");
      canvas_fixture_settle (&fixture);
    }
  g_assert_null (canvas_fixture_find_hit (&fixture, RDV_HIT_BELOW));
}

/* Of a large timeline an event that is lost in a crowd comes into view in a place of its own, once the rows are there. */
static void
test_reveal_large (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  guint32 event = 0;

  canvas_fixture_init (&fixture, 4000);
  while (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), event) != NULL)
    event++;
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.fly-to", "u", event);
  canvas_fixture_wait_for (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), event) != NULL);
  canvas_fixture_settle (&fixture);
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), event));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/canvas-edges/earlier", GINT_TO_POINTER (RDV_HIT_EARLIER), test_click);
  g_test_add_data_func ("/canvas-edges/later", GINT_TO_POINTER (RDV_HIT_LATER), test_click);
  g_test_add_func ("/canvas-edges/action", test_action);
  g_test_add_func ("/canvas-edges/rows", test_rows);
  g_test_add_func ("/canvas-edges/reveal-large", test_reveal_large);
  return g_test_run ();
}
