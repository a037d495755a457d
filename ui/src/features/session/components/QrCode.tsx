import { useMemo } from "react";
import { encode } from "uqr";

interface Props {
  readonly content: string;
  readonly label: string;
}

/** Drawn here, from the text itself: what it holds is a secret. Dark on light in either scheme, for cameras. */
export function QrCode({ content, label }: Props) {
  const { size, path } = useMemo(() => {
    const code = encode(content, { ecc: "M", border: 3 });
    const dark = code.data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: code.size, path: dark.join("") };
  }, [content]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={196}
      height={196}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} rx={1.5} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
