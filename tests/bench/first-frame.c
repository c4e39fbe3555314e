/* first-frame.c: says when a window shows all its labels. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into any GTK program, as it is shipped: watches its first window from outside. After each frame it notes the
 * time and which labels the frame drew; when they have been the same for a while, it prints "shown TIME", the monotonic
 * time in microseconds at the end of the first frame that had drawn all of them, and "busy TIME", how long the main thread had worked
 * by then, and "frames N", the number of that frame, and quits the program.
 */
#include <gtk/gtk.h>
#include <time.h>

/* How long labels have to stay the same to count as all there are, in milliseconds. */
#define SETTLED_AFTER 700

typedef struct
{
  GApplication *application;
  GdkPaintable *picture; /* the window as it was drawn last */
  guint labels;          /* a hash over the labels of the last frame */
  gint64 painted;        /* when that frame ended */
  gint64 painted_busy;   /* how long the main thread had worked by then, in microseconds */
  gint64 shown;          /* when they were all there first */
  gint64 shown_busy;
  guint frame;           /* in which frame that was */
  guint frames;
  guint settle_source;
} Watch;

static guint hash_labels (GskRenderNode *node);

/* The labels may come in any order: what hides or moves them is no matter, so sums will do. */
static guint
hash_text (GskRenderNode *node)
{
  /* Declared pure, which lets a compiler overlook that it could tell the number as well. */
  const PangoGlyphInfo *glyphs = gsk_text_node_get_glyphs (node, NULL);
  guint n_glyphs = gsk_text_node_get_num_glyphs (node);
  guint hash = 5381;
  for (guint i = 0; i < n_glyphs; i++)
    hash = hash * 33 + glyphs[i].glyph;
  return hash;
}

static guint
hash_container (GskRenderNode *node)
{
  guint hash = 0;
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    hash += hash_labels (gsk_container_node_get_child (node, i));
  return hash;
}

static guint
hash_labels (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      return hash_text (node);
    case GSK_CONTAINER_NODE:
      return hash_container (node);
    case GSK_TRANSFORM_NODE:
      return hash_labels (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return hash_labels (gsk_clip_node_get_child (node));
    case GSK_ROUNDED_CLIP_NODE:
      return hash_labels (gsk_rounded_clip_node_get_child (node));
    case GSK_OPACITY_NODE:
      return hash_labels (gsk_opacity_node_get_child (node));
    case GSK_SHADOW_NODE:
      return hash_labels (gsk_shadow_node_get_child (node));
    case GSK_DEBUG_NODE:
      return hash_labels (gsk_debug_node_get_child (node));
    case GSK_REPEAT_NODE:
      return hash_labels (gsk_repeat_node_get_child (node));
    default:
      return 0;
    }
}

static guint
hash_window (Watch *watch)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (watch->picture, snapshot, gdk_paintable_get_intrinsic_width (watch->picture),
                          gdk_paintable_get_intrinsic_height (watch->picture));
  g_autoptr (GskRenderNode) node = gtk_snapshot_to_node (snapshot);
  return node == NULL ? 0 : hash_labels (node);
}

static gboolean
on_settled (gpointer data)
{
  Watch *watch = data;
  watch->settle_source = 0;
  g_print ("shown %" G_GINT64_FORMAT "\nbusy %" G_GINT64_FORMAT "\nframes %u\n", watch->shown, watch->shown_busy, watch->frame);
  g_application_quit (watch->application);
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (Watch *watch)
{
  struct timespec busy;

  watch->painted = g_get_monotonic_time ();
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &busy);
  watch->painted_busy = busy.tv_sec * G_USEC_PER_SEC + busy.tv_nsec / 1000;
  watch->frames++;
}

/* The picture of a frame is at hand a little after the frame itself, and before the next. */
static void
on_picture (Watch *watch)
{
  guint labels = hash_window (watch);
  if (watch->frames == 0 || labels == watch->labels)
    return;

  watch->labels = labels;
  watch->shown = watch->painted;
  watch->shown_busy = watch->painted_busy;
  watch->frame = watch->frames;
  g_clear_handle_id (&watch->settle_source, g_source_remove);
  watch->settle_source = g_timeout_add (SETTLED_AFTER, on_settled, watch);
}

static void
on_realize (GtkWidget *window, Watch *watch)
{
  watch->picture = gtk_widget_paintable_new (window);
  g_signal_connect_swapped (watch->picture, "invalidate-contents", G_CALLBACK (on_picture), watch);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), watch);
}

static gboolean
on_window_added (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  Watch *watch = data;
  GtkWidget *window = g_value_get_object (&values[1]);
  watch->application = g_value_get_object (&values[0]);
  if (gtk_widget_get_realized (window))
    on_realize (window, watch);
  else
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), watch);
  return FALSE; /* the first window alone */
}

/* Before main(): waits for whichever application shows a window. What it allocates lives as long as the process. */
__attribute__ ((constructor)) static void
start (void)
{
  GTypeClass *application_class = g_type_class_ref (GTK_TYPE_APPLICATION);
  guint window_added = g_signal_lookup ("window-added", G_TYPE_FROM_CLASS (application_class));
  g_signal_add_emission_hook (window_added, 0, on_window_added, g_new0 (Watch, 1), NULL);
}
