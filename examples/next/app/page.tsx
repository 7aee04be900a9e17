import { PostalCode } from './postal-code';

export default function Page() {
  return <PostalCode />;
}
