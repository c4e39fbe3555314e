/* rdv-trail.c: see rdv-trail.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-trail.h"

#include <string.h>

struct _RdvTrail
{
  GByteArray *steps;
  gsize step_size;
  guint n_steps;
  guint current; /* meaningful while n_steps > 0 */
};

RdvTrail *
rdv_trail_new (gsize step_size)
{
  RdvTrail *self;

  g_return_val_if_fail (step_size > 0, NULL);

  self = g_new0 (RdvTrail, 1);
  self->steps = g_byte_array_new ();
  self->step_size = step_size;
  return self;
}

void
rdv_trail_free (RdvTrail *self)
{
  g_byte_array_unref (self->steps);
  g_free (self);
}

void
rdv_trail_clear (RdvTrail *self)
{
  g_byte_array_set_size (self->steps, 0);
  self->n_steps = 0;
  self->current = 0;
}

gconstpointer
rdv_trail_get_current (const RdvTrail *self)
{
  return self->n_steps > 0 ? self->steps->data + self->current * self->step_size : NULL;
}

void
rdv_trail_visit (RdvTrail *self, gconstpointer step)
{
  gconstpointer current = rdv_trail_get_current (self);

  if (current != NULL && memcmp (current, step, self->step_size) == 0)
    return;
  if (current != NULL)
    self->n_steps = self->current + 1;
  g_byte_array_set_size (self->steps, self->n_steps * self->step_size);
  if (self->n_steps == RDV_TRAIL_LENGTH)
    {
      g_byte_array_remove_range (self->steps, 0, self->step_size);
      self->n_steps--;
    }
  g_byte_array_append (self->steps, step, self->step_size);
  self->current = self->n_steps++;
}

gboolean
rdv_trail_can_go_back (const RdvTrail *self)
{
  return self->current > 0;
}

gboolean
rdv_trail_can_go_forward (const RdvTrail *self)
{
  return self->current + 1 < self->n_steps;
}

gconstpointer
rdv_trail_go_back (RdvTrail *self)
{
  if (rdv_trail_can_go_back (self))
    self->current--;
  return rdv_trail_get_current (self);
}

gconstpointer
rdv_trail_go_forward (RdvTrail *self)
{
  if (rdv_trail_can_go_forward (self))
    self->current++;
  return rdv_trail_get_current (self);
}

void
rdv_trail_rename (RdvTrail *self, RdvTrailFunc func, gpointer user_data)
{
  guint8 *steps = self->steps->data;
  guint n = 0, current = 0;

  for (guint i = 0; i < self->n_steps; i++)
    {
      guint8 *step = steps + i * self->step_size;

      func (step, user_data);
      if (n == 0 || memcmp (steps + (n - 1) * self->step_size, step, self->step_size) != 0)
        memmove (steps + n++ * self->step_size, step, self->step_size);
      if (i == self->current)
        current = n - 1;
    }
  self->n_steps = n;
  self->current = current;
  g_byte_array_set_size (self->steps, n * self->step_size);
}
