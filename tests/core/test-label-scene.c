/* test-label-scene.c: labels stay readable at the edges. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-fixed-measure.h"
#include "rdv-timeline-scene.h"

#define WIDTH  1000
#define HEIGHT 300
#define DAY    86400

/* Between events that are far away; the last is named on its left, as there is no room behind it. */
typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvPictureRequest request;
  double left, right; /* of the body */
} Fixture;

static void
add_event (RdvDocumentBuilder *builder,
           const char *id,
           const char *title,
           const char *date,
           const char *lane,
           RdvStatus status)
{
  RdvEventDraft draft = { .id = id, .title = title, .lanes = &lane, .n_lanes = 1, .status = status };

  g_assert_true (rdv_edtf_parse (date, &draft.extent, NULL, NULL));
  rdv_document_builder_add_event (builder, &draft);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "a", .title = "A" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "b", .title = "B" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "c", .title = "C" }, NULL);
  add_event (builder, "first", "The first of all events", "1990-01-01", "a", RDV_STATUS_DONE);
  add_event (builder, "bar", "A bar that is shorter than its name", "2000-01-01/2000-03-01", "a",
             RDV_STATUS_DONE);
  add_event (builder, "failed", "Something that failed, and says so at its end", "2000-06-01/2000-08-01", "b",
             RDV_STATUS_FAILED);
  add_event (builder, "last", "The last of all, with a name that is long", "2009-11-01/2009-12-31", "a",
             RDV_STATUS_DONE);
  for (int year = 2000; year < 2009; year++)
    {
      g_autofree char *id = g_strdup_printf ("open-%d", year);
      g_autofree char *date = g_strdup_printf ("%d-01-01/..", year);

      add_event (builder, id, "Something that goes on", date, "c", RDV_STATUS_ONGOING);
    }
  self->document = rdv_document_builder_freeze (builder);
  self->layout = rdv_layout_new (self->document, measure, rdv_calendar_date_to_seconds (2010, 1, 1), 1,
                                 RDV_DENSITY_ORDINARY);
  self->request = (RdvPictureRequest){ .layout = self->layout, .width = WIDTH, .height = HEIGHT };
  self->request.scale.seconds_per_pixel = DAY / 2.0;
  self->left = rdv_timeline_scene_get_body_x (self->layout);
  self->right = WIDTH;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->document);
}

/* The picture with that day @pixels right of the left edge of the body. */
static RdvScene *
draw (Fixture *self, int year, int month, double pixels)
{
  self->request.scale.origin = rdv_calendar_date_to_seconds (year, month, 1) -
                               (gint64)(pixels * self->request.scale.seconds_per_pixel);
  return rdv_timeline_scene_new (&self->request);
}

typedef struct
{
  const char *text;
  double x, width;
} Label;

static Label
find_label (Fixture *self, RdvScene *scene, const char *id)
{
  guint32 event = rdv_document_find_event (self->document, id);
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i + 1 < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP && primitives[i].event == event &&
        primitives[i + 1].kind == RDV_PRIMITIVE_TEXT)
      return (Label){ rdv_scene_get_text (scene, &primitives[i + 1]), primitives[i + 1].x,
                      primitives[i + 1].width };
  return (Label){ NULL };
}

/* Where the count of later events begins, up to which labels may reach. */
static double
find_end (RdvScene *scene)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_LATER && hits[i].id == 0)
      return hits[i].x;
  g_assert_not_reached ();
}

/* The name after a short bar slides back over it as the bar leaves: it is whole as long as there is room for
 * it from the beginning of the bar on, and moves no faster than the view. */
static void
test_slides_over_bar (Fixture *self, gconstpointer data)
{
  const char *title = "A bar that is shorter than its name";
  double before = NAN;
  guint n_over = 0;

  for (int offset = 400; offset < WIDTH; offset++)
    {
      g_autoptr (RdvScene) scene = draw (self, 2000, 1, offset);
      Label label = find_label (self, scene, "bar");
      double start = self->left + offset;
      double whole =
          rdv_text_measure_get_width (rdv_layout_get_measure (self->layout), RDV_TEXT_LABEL, title);

      if (start + 16 + whole < find_end (scene))
        g_assert_cmpstr (label.text, ==, title);
      if (label.text == NULL)
        break;
      g_assert_cmpfloat (label.x + label.width + 6, <=, find_end (scene));
      g_assert_cmpfloat (label.x, >=, start + 3);
      if (!isnan (before))
        g_assert_cmpfloat (fabs (label.x - before), <=, 2);
      n_over += label.x < start + 120;
      before = label.x;
    }
  g_assert_cmpuint (n_over, >, 100);
}

/* What of a bar with a name beside it is left in view has that name in it when there is none beside it. */
static void
assert_named_in_view (Fixture *self, const char *id, int year, int month, double pixels)
{
  g_autoptr (RdvScene) scene = draw (self, year, month, pixels);
  const RdvHit *hit = rdv_scene_find_event (scene, rdv_document_find_event (self->document, id));
  Label label = find_label (self, scene, id);

  g_assert_nonnull (hit);
  g_assert_nonnull (label.text);
  g_assert_cmpfloat (label.x, >=, hit->x);
  g_assert_cmpfloat (label.x + label.width, <=, hit->x + hit->width);
}

static void
test_named_in_view (Fixture *self, gconstpointer data)
{
  /* Its cross stays in view too. */
  assert_named_in_view (self, "failed", 2000, 6, self->right - self->left - 90);
  assert_named_in_view (self, "last", 2009, 11, -20);
}

/* The name on the left of a bar is cut at the left edge letter by letter, and does not hop with each of them.
 */
static void
test_cut_stays (Fixture *self, gconstpointer data)
{
  double before = NAN;
  guint n_cut = 0;

  for (int offset = 400; offset > 100; offset--)
    {
      g_autoptr (RdvScene) scene = draw (self, 2009, 11, offset);
      Label label = find_label (self, scene, "last");

      g_assert_nonnull (label.text);
      if (label.x >= self->left + offset)
        break;
      if (!isnan (before))
        g_assert_cmpfloat (fabs (label.x - before), <=, 2);
      before = label.x;
      n_cut += g_str_has_suffix (label.text, "…");
    }
  g_assert_cmpuint (n_cut, >, 50);
}

/* The arrow of an open end has its place in the bar, and a label within the bar ends before that: at every
 * zoom at which there is one. */
static void
test_clear_of_arrow (Fixture *self, gconstpointer data)
{
  guint n_inside = 0;

  for (double days = 0.5; days < 20; days *= 1.05)
    {
      g_autoptr (RdvScene) scene = NULL;

      self->request.scale.seconds_per_pixel = days * DAY;
      scene = draw (self, 2009, 12, 800);
      for (int year = 2000; year < 2009; year++)
        {
          g_autofree char *id = g_strdup_printf ("open-%d", year);
          const RdvHit *hit = rdv_scene_find_event (scene, rdv_document_find_event (self->document, id));
          Label label = find_label (self, scene, id);

          if (label.text == NULL || label.x < hit->x)
            continue;
          g_assert_cmpfloat (label.x + label.width, <=, hit->x + hit->width - 12);
          n_inside++;
        }
    }
  g_assert_cmpuint (n_inside, >, 100);
}

#define ADD(name, func) g_test_add ("/label-scene/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("slides-over-bar", test_slides_over_bar);
  ADD ("named-in-view", test_named_in_view);
  ADD ("cut-stays", test_cut_stays);
  ADD ("clear-of-arrow", test_clear_of_arrow);
  return g_test_run ();
}
