/* test-gsk-painter.c: the window shows what an export shows. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-gsk-painter.h"

#include <math.h>
#include <string.h>

#include "rdv-cairo-painter.h"
#include "rdv-scene-view.h"
#include "rdv-theme.h"
#include "rdv-timeline-scene.h"
#include "sample-document.h"

#define TOLERANCE 32

typedef struct
{
  guint width, height;
  gsize stride;
  guint8 *pixels; /* BGRx, opaque */
} Picture;

static void
picture_clear (Picture *picture)
{
  g_free (picture->pixels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
picture_init (Picture *picture, const RdvScene *scene, int scale)
{
  picture->width = (guint) (rdv_scene_get_width (scene) * scale);
  picture->height = (guint) (rdv_scene_get_height (scene) * scale);
  picture->stride = picture->width * 4;
  picture->pixels = g_malloc0 (picture->stride * picture->height);
}

static RdvPangoMeasure *
create_measure (void)
{
  return rdv_pango_measure_new (NULL, "Sans", 1);
}

/* What renders the nodes. */
typedef enum
{
  GRAPHICS,
  PROCESSOR,
  N_RENDERERS,
} Renderer;

static GskRenderNode *
paint_node (RdvGskPainter *painter, const RdvScene *scene, int scale, Renderer renderer)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, rdv_scene_get_width (scene), rdv_scene_get_height (scene));

  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  rdv_gsk_painter_set_output (painter, scale, renderer == PROCESSOR);
  rdv_gsk_painter_paint (painter, snapshot, scene);
  gtk_snapshot_pop (snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
render (Picture *picture, GskRenderNode *node, const RdvScene *scene, int scale)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;

  picture_init (picture, scene, scale);
  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, picture->width, picture->height));
  gdk_texture_download (texture, picture->pixels, picture->stride);
  gsk_renderer_unrealize (renderer);
}

static void
draw_on_screen (Picture *picture, RdvPangoMeasure *measure, const RdvScene *scene, int scale, Renderer by)
{
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (GskRenderNode) node = paint_node (painter, scene, scale, by);

  render (picture, node, scene, scale);
}

static void
draw_for_export (Picture *picture, RdvPangoMeasure *measure, const RdvScene *scene, int scale)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  picture_init (picture, scene, scale);
  surface = cairo_image_surface_create_for_data (picture->pixels, CAIRO_FORMAT_RGB24, (int) picture->width,
                                                 (int) picture->height, (int) picture->stride);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rdv_cairo_painter_paint (cr, scene, measure);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static int
get_difference (const Picture *a, const Picture *b, guint x, guint y)
{
  const guint8 *one = a->pixels + y * a->stride + x * 4, *other = b->pixels + y * b->stride + x * 4;
  int most = 0;

  for (int i = 0; i < 3; i++)
    most = MAX (most, ABS (one[i] - other[i]));
  return most;
}

static gboolean
has_ink (const Picture *picture, guint x, guint y, guint32 ground)
{
  const guint8 *pixel = picture->pixels + y * picture->stride + x * 4;

  return ABS (pixel[2] - (int) (ground >> 24)) > 4 || ABS (pixel[1] - (int) (ground >> 16 & 0xff)) > 4 ||
         ABS (pixel[0] - (int) (ground >> 8 & 0xff)) > 4;
}

/* Whether something much like the pixel of @a stands in @b there or next to it: what is off by a pixel at most passes. */
static gboolean
is_near (const Picture *a, const Picture *b, guint x, guint y)
{
  const guint8 *wanted = a->pixels + y * a->stride + x * 4;
  int low[3] = { 255, 255, 255 }, high[3] = { 0, 0, 0 };

  for (guint row = y > 0 ? y - 1 : 0; row <= MIN (y + 1, b->height - 1); row++)
    for (guint column = x > 0 ? x - 1 : 0; column <= MIN (x + 1, b->width - 1); column++)
      for (int i = 0; i < 3; i++)
        {
          low[i] = MIN (low[i], b->pixels[row * b->stride + column * 4 + i]);
          high[i] = MAX (high[i], b->pixels[row * b->stride + column * 4 + i]);
        }
  /* An edge between two pixels may show any mixture of what is around it. */
  for (int i = 0; i < 3; i++)
    if (wanted[i] < low[i] - TOLERANCE || wanted[i] > high[i] + TOLERANCE)
      return FALSE;
  return TRUE;
}

static void
save (const Picture *picture, const char *name)
{
  const char *folder = g_getenv ("RDV_TEST_PICTURES");
  g_autofree char *file = NULL;
  cairo_surface_t *surface;

  if (folder == NULL)
    return;
  file = g_build_filename (folder, name, NULL);
  surface = cairo_image_surface_create_for_data (picture->pixels, CAIRO_FORMAT_RGB24, (int) picture->width,
                                                 (int) picture->height, (int) picture->stride);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);
}

/* Of the inked pixels at most 2 % differ, and no more than a thousandth is not to be found a pixel away. */
static void
assert_alike (const RdvScene *scene, int scale, guint32 ground, Renderer renderer)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_auto (Picture) screen = { 0 }, export = { 0 };
  guint n_ink = 0, n_differ = 0, n_lost = 0;

  draw_on_screen (&screen, measure, scene, scale, renderer);
  draw_for_export (&export, measure, scene, scale);
  save (&screen, "screen.png");
  save (&export, "export.png");
  for (guint y = 0; y < screen.height; y++)
    for (guint x = 0; x < screen.width; x++)
      {
        if (!has_ink (&screen, x, y, ground) && !has_ink (&export, x, y, ground))
          continue;
        n_ink++;
        n_differ += get_difference (&screen, &export, x, y) > TOLERANCE;
        n_lost += !is_near (&screen, &export, x, y) || !is_near (&export, &screen, x, y);
      }
  g_test_message ("%u inked pixels, %u differ, %u not a pixel away", n_ink, n_differ, n_lost);
  g_assert_cmpuint (n_ink, >, 100);
  g_assert_cmpuint (n_lost * 1000, <=, n_ink);
  g_assert_cmpuint (n_differ * 50, <=, n_ink);
}

static RdvScene *
create_scene (void)
{
  RdvScene *scene = rdv_scene_new (400, 300);

  for (guint style = 0; style < RDV_N_TEXT_STYLES; style++)
    rdv_scene_set_text_metrics (scene, style, rdv_text_style_get_size (style), rdv_text_style_get_size (style),
                                rdv_text_style_get_size (style) / 4);
  return scene;
}

/* Every kind of primitive, all on whole pixels. */
static void
add_everything (RdvScene *scene)
{
  static const RdvPathStep path[] = {
    { RDV_PATH_MOVE, 0, 0, 0, 0, 0, 0 },        { RDV_PATH_LINE, 0, 0, 0, 0, 30, 0 },
    { RDV_PATH_CURVE, 40, 0, 40, 20, 30, 20 },  { RDV_PATH_LINE, 0, 0, 0, 0, 0, 20 },
    { RDV_PATH_CLOSE, 0, 0, 0, 0, 0, 0 },       { RDV_PATH_END, 0, 0, 0, 0, 0, 0 },
  };

  rdv_scene_add_rect (scene, 0, 0, 60, 300, 0xf5f0e4ff);
  rdv_scene_add_rounded_rect (scene, 20, 20, 120, 17, 3, 0x0b62b838, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_rounded_rect (scene, 20, 45, 120, 17, 3, 0, 0xa0461cff, 1, RDV_DASH_DASHED);
  rdv_scene_add_rounded_rect (scene, 20, 70, 34, 16, 8, 0xd8cfe8ff, 0x6b3fa0ff, 1, RDV_DASH_SOLID);
  rdv_scene_add_rounded_rect (scene, 70, 70, 34, 16, 8, 0x6b3fa0ff, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_line (scene, 150.5, 0, 150.5, 300, 0xdedddeff, 1, RDV_DASH_SOLID);
  rdv_scene_add_line (scene, 0, 100, 400, 100, 0x1d1d20ff, 2, RDV_DASH_SOLID);
  rdv_scene_add_line (scene, 0, 110.5, 400, 110.5, 0x1d1d20ff, 1, RDV_DASH_DOTTED);
  rdv_scene_add_line (scene, 160, 20, 220, 60, 0xb3123bff, 2, RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, 240.25, 30, 12, RDV_MARKER_DIAMOND, 0x0f7a55ff, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, 260.5, 30, 12, RDV_MARKER_CROSS, 0, 0xb5122dff, 2, RDV_DASH_SOLID);
  rdv_scene_add_marker (scene, 280.75, 30, 12, RDV_MARKER_DIAMOND, 0, 0x0f7a55ff, 1, RDV_DASH_DASHED);
  rdv_scene_add_marker (scene, 300, 30.5, 10, RDV_MARKER_ARROW_RIGHT, 0x0f7a55ff, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_gradient (scene, 160, 120, 200, 17, 0x0f7a55ff, 0);
  rdv_scene_add_hatch (scene, 160, 145, 100, 17, 6, 0x8a6d00ff, 1);
  rdv_scene_add_path (scene, 300, 145, path, 0xbd98ecff, 0x1d1d20ff, 1);
  rdv_scene_add_clip (scene, 20, 180, 40, 40);
  rdv_scene_add_rect (scene, 0, 170, 100, 30, 0x4d5a6bff);
  rdv_scene_end_clip (scene);
  rdv_scene_add_group (scene, 7, "event");
  rdv_scene_add_text (scene, RDV_TEXT_LABEL, 20, 240, 150, "Handshake in orbit", 0x1d1d20ff);
  rdv_scene_add_text (scene, RDV_TEXT_LABEL_STRONG, 160, 240, 150, "Стыковка, 17 июля", 0x1d1d20ff);
  rdv_scene_add_struck_text (scene, RDV_TEXT_LABEL, 20, 265, 100, "Never flown", 0x5e5c64ff);
  rdv_scene_add_text (scene, RDV_TEXT_RULER_MAJOR, 160, 265, 50, "1975", 0xc01c2880);
  rdv_scene_end_group (scene);
}

/* So many boxes that an image is worth it. */
static void
add_crowd (RdvScene *scene)
{
  for (guint i = 0; i < 400; i++)
    rdv_scene_add_rect (scene, 70 + i % 80 * 4, 275 + i / 80 * 5, 3, 3 + i % 2, i % 3 > 0 ? 0x0f7a55ff : 0x6b3fa080);
}

static void
test_everything (void)
{
  for (Renderer renderer = 0; renderer < N_RENDERERS; renderer++)
    {
      g_autoptr (RdvScene) scene = create_scene ();

      add_everything (scene);
      add_crowd (scene);
      assert_alike (scene, 1, 0xffffffff, renderer);
      assert_alike (scene, 2, 0xffffffff, renderer);
    }
}

static GskRenderNode *
get_only_child (GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CLIP_NODE:
      return get_only_child (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return get_only_child (gsk_transform_node_get_child (node));
    case GSK_CONTAINER_NODE:
      /* The first one is the ground of paint_node (). */
      return gsk_container_node_get_n_children (node) == 2 ? get_only_child (gsk_container_node_get_child (node, 1)) : node;
    default:
      return node;
    }
}

/* Whoever renders, the picture is the same, but for the rounding of what is laid upon each other. */
static void
assert_same (const RdvScene *scene, int scale)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (GskRenderNode) node = paint_node (painter, scene, scale, PROCESSOR);
  g_auto (Picture) nodes = { 0 }, pixels = { 0 };
  int most = 0;

  /* It is one image indeed. */
  g_assert_cmpint (gsk_render_node_get_node_type (get_only_child (node)), ==, GSK_CAIRO_NODE);
  draw_on_screen (&nodes, measure, scene, scale, GRAPHICS);
  draw_on_screen (&pixels, measure, scene, scale, PROCESSOR);
  for (guint y = 0; y < nodes.height; y++)
    for (guint x = 0; x < nodes.width; x++)
      most = MAX (most, get_difference (&nodes, &pixels, x, y));
  g_assert_cmpint (most, <=, 3);
}

static void
test_one_image (void)
{
  g_autoptr (RdvScene) scene = create_scene (), with_ground = create_scene ();

  add_everything (scene);
  add_crowd (scene);
  assert_same (scene, 1);
  assert_same (scene, 2);
  rdv_scene_add_rect (with_ground, 0, 0, 400, 300, 0xfafafbff);
  add_everything (with_ground);
  add_crowd (with_ground);
  assert_same (with_ground, 1);
  assert_same (with_ground, 2);
}

/* What is made ahead, in as many turns as it takes, is what painting would have made. */
static void
test_prepared (void)
{
  for (Renderer renderer = 0; renderer < N_RENDERERS; renderer++)
    {
      g_autoptr (RdvPangoMeasure) measure = create_measure ();
      g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
      g_autoptr (RdvScene) scene = create_scene ();
      g_autoptr (GskRenderNode) node = NULL;
      g_auto (Picture) plain = { 0 }, prepared = { 0 };
      guint n;

      add_everything (scene);
      add_crowd (scene);
      rdv_scene_get_primitives (scene, &n);
      rdv_gsk_painter_set_output (painter, 1, renderer == PROCESSOR);
      /* There is no time. */
      g_assert_cmpuint (rdv_gsk_painter_prepare (painter, scene, 0, 0), ==, 0);
      g_assert_cmpuint (rdv_gsk_painter_prepare (painter, scene, 3, G_MAXINT64), ==, n);
      g_assert_cmpuint (rdv_gsk_painter_prepare (painter, scene, 0, G_MAXINT64), ==, n);
      node = paint_node (painter, scene, 1, renderer);
      render (&prepared, node, scene, 1);
      draw_on_screen (&plain, measure, scene, 1, renderer);
      g_assert_cmpmem (prepared.pixels, prepared.stride * prepared.height, plain.pixels, plain.stride * plain.height);
    }
}

/* A few things on a large ground are not worth one. */
static void
test_few_are_nodes (void)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (RdvScene) scene = create_scene ();
  g_autoptr (GskRenderNode) node = NULL;

  rdv_scene_add_rect (scene, 20, 20, 3, 3, 0x0f7a55ff);
  node = paint_node (painter, scene, 1, PROCESSOR);
  g_assert_cmpint (gsk_render_node_get_node_type (get_only_child (node)), ==, GSK_COLOR_NODE);
}

/* A widget's window knows who renders: here it is the processor. */
static void
test_window_is_asked (void)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (RdvScene) scene = create_scene ();
  GtkWidget *window = gtk_window_new (), *view = rdv_scene_view_new (scene, painter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  add_crowd (scene);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (window))));
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (get_only_child (node)), ==, GSK_CAIRO_NODE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The timeline itself, where things stand anywhere between pixels: nothing is missing, nothing is more than a pixel off. */
static void
test_timeline (void)
{
  for (int theme = RDV_THEME_LIGHT; theme <= RDV_THEME_DARK; theme++)
    {
      g_autoptr (RdvDocument) document = sample_document_new (8, 300, 1975);
      g_autoptr (RdvPangoMeasure) measure = create_measure ();
      g_autoptr (RdvLayout) layout = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
      RdvPictureRequest request = { .layout = layout, .width = 1000, .height = 700, .theme = theme };
      g_autoptr (RdvScene) scene = NULL;
      gint64 first, last;

      rdv_layout_get_whole_range (layout, &first, &last);
      rdv_time_scale_fit (&request.scale, first, last, 1000 - rdv_timeline_scene_get_body_x (layout));
      scene = rdv_timeline_scene_new (&request);
      assert_alike (scene, 1, rdv_theme_get (theme)->ground, GRAPHICS);
      assert_alike (scene, 2, rdv_theme_get (theme)->ground, GRAPHICS);
      assert_same (scene, 1);
    }
}

static void
count_text_nodes (GskRenderNode *node, GHashTable *seen)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count_text_nodes (gsk_container_node_get_child (node, i), seen);
      break;
    case GSK_TRANSFORM_NODE:
      count_text_nodes (gsk_transform_node_get_child (node), seen);
      break;
    case GSK_CLIP_NODE:
      count_text_nodes (gsk_clip_node_get_child (node), seen);
      break;
    case GSK_TEXT_NODE:
    case GSK_CAIRO_NODE:
      g_hash_table_add (seen, node);
      break;
    default:
      break;
    }
}

/* What was drawn before is drawn with the same nodes, wherever it moved by whole pixels: nothing is shaped again. */
static void
test_nodes_are_kept (void)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  guint n_first = 0;

  for (int frame = 0; frame < 200; frame++)
    {
      g_autoptr (RdvScene) scene = create_scene ();
      GskRenderNode *node;

      rdv_scene_add_text (scene, RDV_TEXT_LABEL, 10 + frame * 0.3, 40, 100, "One", 0x1d1d20ff);
      rdv_scene_add_text (scene, RDV_TEXT_LABEL, 10 + frame, 80, 100, "Two", 0x1d1d20ff);
      rdv_scene_add_marker (scene, 10 + frame, 100, 12, RDV_MARKER_DIAMOND, 0x0f7a55ff, 0, 0, RDV_DASH_SOLID);
      node = paint_node (painter, scene, 1, GRAPHICS);
      g_ptr_array_add (nodes, node);
      count_text_nodes (node, seen);
      if (frame == 0)
        n_first = g_hash_table_size (seen);
    }
  g_assert_cmpuint (n_first, ==, 3);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 3);
}

/* What has not been drawn for long is made anew: the painter does not grow for ever. */
static void
test_nodes_are_forgotten (void)
{
  g_autoptr (RdvPangoMeasure) measure = create_measure ();
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (measure);
  g_autoptr (RdvScene) full = create_scene (), empty = create_scene ();
  g_autoptr (GskRenderNode) before = NULL, after = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  rdv_scene_add_text (full, RDV_TEXT_LABEL, 10, 40, 100, "One", 0x1d1d20ff);
  before = paint_node (painter, full, 1, GRAPHICS);
  for (int frame = 0; frame < 500; frame++)
    {
      GskRenderNode *node = paint_node (painter, empty, 1, GRAPHICS);

      gsk_render_node_unref (node);
    }
  after = paint_node (painter, full, 1, GRAPHICS);
  count_text_nodes (before, seen);
  count_text_nodes (after, seen);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gsk-painter/everything", test_everything);
  g_test_add_func ("/gsk-painter/one-image", test_one_image);
  g_test_add_func ("/gsk-painter/prepared", test_prepared);
  g_test_add_func ("/gsk-painter/few-are-nodes", test_few_are_nodes);
  g_test_add_func ("/gsk-painter/window-is-asked", test_window_is_asked);
  g_test_add_func ("/gsk-painter/timeline", test_timeline);
  g_test_add_func ("/gsk-painter/nodes-are-kept", test_nodes_are_kept);
  g_test_add_func ("/gsk-painter/nodes-are-forgotten", test_nodes_are_forgotten);
  return g_test_run ();
}
