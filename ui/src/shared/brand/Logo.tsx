interface Props {
  readonly size?: number;
}

export function Logo({ size = 26 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#1f4e5f" />
      <path
        d="M9 22.5V12l7-4 7 4v4"
        fill="none"
        stroke="#8fd0c9"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="9" cy="12" r="2.6" fill="#fff" />
      <circle cx="23" cy="12" r="2.6" fill="#fff" />
      <circle cx="16" cy="8" r="2.6" fill="#8fd0c9" />
      <circle cx="9" cy="23" r="2.6" fill="#8fd0c9" />
      <path
        d="m14.5 21 3.2 3.2 6.3-6.7"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
