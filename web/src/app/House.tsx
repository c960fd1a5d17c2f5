import { RouterProvider } from '@tanstack/react-router';
import { router } from './router';

/** The house of the professionals: everything behind the rail. */
export function House() {
  return <RouterProvider router={router} />;
}
